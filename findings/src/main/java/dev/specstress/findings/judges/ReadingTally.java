package dev.specstress.findings.judges;

import dev.specstress.schemas.MatchingMode;
import dev.specstress.schemas.PositionSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Second readings of response sets beside the first: in the same mode they show the matcher's noise, in the other its effect. */
final class ReadingTally {
    private record Waiting(MatchingMode mode, PlacedSet placed) {}

    private static final class Comparison {
        private final Differences positions = new Differences();
        private final Differences disagreement = new Differences();
        private long readings;

        private void add(PlacedSet first, PlacedSet second) {
            readings++;
            var one = first.within(second);
            var other = second.within(first);
            List<Double> apart = new ArrayList<>();
            one.positions().forEach((model, position) -> {
                var again = other.positions().get(model);
                apart.add((double) Math.abs(position.value1() - again.value1()));
                apart.add((double) Math.abs(position.value2() - again.value2()));
            });
            positions.add(apart);
            if (one.positions().size() >= 2) {
                disagreement.add(List.of(Math.abs(one.d() - other.d())));
            }
        }

        private ReadingFigures figures() {
            return new ReadingFigures(readings, positions.mean(), disagreement.mean());
        }
    }

    private final Map<String, Waiting> first = new HashMap<>();
    private final Map<String, List<Waiting>> early = new HashMap<>();
    private final Comparison repeats = new Comparison();
    private final Comparison modes = new Comparison();
    private long expected;
    private long came;

    void add(PositionSet set) {
        came++;
        var scenarioId = set.getResponseSet().getScenario().getScenarioId();
        var reading = new Waiting(set.getMode(), PlacedSet.of(set));
        if (set.getMatchRepeat() == 0) {
            expected += set.getReadings();
            if (set.getReadings() > 1) {
                first.put(scenarioId, reading);
                early.getOrDefault(scenarioId, List.of()).forEach(second -> compare(reading, second));
                early.remove(scenarioId);
            }
        } else if (first.containsKey(scenarioId)) {
            compare(first.get(scenarioId), reading);
        } else {
            early.computeIfAbsent(scenarioId, _ -> new ArrayList<>()).add(reading);
        }
    }

    private void compare(Waiting one, Waiting second) {
        (one.mode == second.mode ? repeats : modes).add(one.placed, second.placed);
    }

    /** Readings that are known to come and have not. */
    long missing() {
        return Math.max(0, expected - came);
    }

    ReadingFigures repeats() {
        return repeats.figures();
    }

    ReadingFigures modes() {
        return modes.figures();
    }
}
