package dev.specstress.scoring.internal.measure;

import dev.specstress.schemas.Placed;
import dev.specstress.schemas.Placement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads positions off the matcher's placements. */
public final class Placements {

    private Placements() {}

    /** Positions of repeat 0, which alone disagreement is measured on. */
    public static List<Position> positions(List<Placement> placements) {
        return placements.stream()
                .filter(placement -> placement.getRepeat() == 0)
                .flatMap(Placements::position)
                .toList();
    }

    /** How far apart the answers of one model lie, from all of its repeats. */
    public static Optional<WithinModelSpread> withinModel(List<Placement> placements) {
        return WithinModelSpread.of(placements.stream()
                .flatMap(Placements::position)
                .collect(Collectors.groupingBy(Position::model))
                .values());
    }

    /** Of these models only. */
    public static List<Position> of(Collection<String> models, List<Position> positions) {
        return positions.stream()
                .filter(position -> models.contains(position.model()))
                .toList();
    }

    /** A position that a user brought may have none. */
    private static double confidence(Placed placed) {
        return placed.getConfidence() == null ? Double.NaN : placed.getConfidence();
    }

    private static Stream<Position> position(Placement placement) {
        return placement.getOutcome() instanceof Placed placed
                ? Stream.of(new Position(
                        placement.getModel(),
                        placed.getValue1Position(),
                        placed.getValue2Position(),
                        confidence(placed)))
                : Stream.empty();
    }
}
