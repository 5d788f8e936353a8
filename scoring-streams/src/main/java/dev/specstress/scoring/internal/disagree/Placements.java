package dev.specstress.scoring.internal.disagree;

import dev.specstress.schemas.Placed;
import dev.specstress.schemas.Placement;
import dev.specstress.scoring.internal.measure.Position;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Reads positions off the matcher's placements. */
final class Placements {

    private Placements() {}

    /** Positions of repeat 0, which alone disagreement is measured on. */
    static List<Position> positions(List<Placement> placements) {
        return placements.stream()
                .filter(placement -> placement.getRepeat() == 0)
                .flatMap(placement -> placement.getOutcome() instanceof Placed placed
                        ? Stream.of(position(placement, placed))
                        : Stream.empty())
                .toList();
    }

    static List<Position> of(Collection<String> models, List<Position> positions) {
        return positions.stream()
                .filter(position -> models.contains(position.model()))
                .toList();
    }

    private static Position position(Placement placement, Placed placed) {
        return new Position(
                placement.getModel(), placed.getValue1Position(), placed.getValue2Position(), placed.getConfidence());
    }
}
