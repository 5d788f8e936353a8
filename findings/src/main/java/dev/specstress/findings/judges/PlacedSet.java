package dev.specstress.findings.judges;

import dev.specstress.schemas.Placed;
import dev.specstress.schemas.PositionSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Positions of first answers in one reading, by model. */
record PlacedSet(Map<String, Position> positions) {

    record Position(int value1, int value2) {}

    static PlacedSet of(PositionSet set) {
        Map<String, Position> positions = new HashMap<>();
        set.getPlacements().forEach(placement -> {
            if (placement.getRepeat() == 0 && placement.getOutcome() instanceof Placed placed) {
                positions.put(
                        placement.getModel(), new Position(placed.getValue1Position(), placed.getValue2Position()));
            }
        });
        return new PlacedSet(positions);
    }

    /** Of models that have a position in both readings alone. */
    PlacedSet within(PlacedSet other) {
        Map<String, Position> both = new HashMap<>(positions);
        both.keySet().retainAll(other.positions.keySet());
        return new PlacedSet(both);
    }

    /** D of all these models, with the population standard deviation; they must be two or more. */
    double d() {
        return Math.max(std(Position::value1), std(Position::value2));
    }

    private double std(ToIntFunction<Position> axis) {
        Collection<Position> all = positions.values();
        var mean = all.stream().mapToInt(axis).average().orElse(0);
        return Math.sqrt(all.stream()
                .mapToDouble(position -> axis.applyAsInt(position) - mean)
                .map(off -> off * off)
                .average()
                .orElse(0));
    }
}
