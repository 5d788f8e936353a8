package dev.specstress.findings.regrade;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Frequent non-compliance before and after: whether every model that the new spec governs, of those asked, was flagged on a
 * scenario. One that certainly was not flagged makes it false; else a missing verdict leaves it open.
 *
 * @param counts scenarios, by what became of them; one per (scenario, new spec)
 * @param leastModels "every model" depends on how many there are
 */
public record ScenarioChanges(Map<AnswerChange, Long> counts, int leastModels, int mostModels) {

    private record Group(String scenarioId, String specId) {}

    /** @param governed how many subjects each new spec governs */
    static ScenarioChanges of(Collection<ComparedAnswer> compared, Map<String, Integer> governed) {
        var before = new HashMap<Group, Tally>();
        var after = new HashMap<Group, Tally>();
        for (var one : compared) {
            var group = new Group(one.answer().scenario().scenarioId(), one.newSpecId());
            before.computeIfAbsent(group, _ -> new Tally())
                    .add(one.answer().before().flagged());
            after.computeIfAbsent(group, _ -> new Tally()).add(one.after().flagged());
        }
        Map<AnswerChange, Long> counts = new EnumMap<>(AnswerChange.class);
        before.forEach((group, tally) -> {
            var models = governed.get(group.specId());
            var change =
                    AnswerChange.of(tally.everyModel(models), after.get(group).everyModel(models));
            counts.merge(change, 1L, Long::sum);
        });
        var sizes = before.keySet().stream()
                .mapToInt(group -> governed.get(group.specId()))
                .summaryStatistics();
        return before.isEmpty()
                ? new ScenarioChanges(counts, 0, 0)
                : new ScenarioChanges(counts, sizes.getMin(), sizes.getMax());
    }

    public long of(AnswerChange change) {
        return counts.getOrDefault(change, 0L);
    }

    private static final class Tally {
        private int flagged;
        private int clear;

        void add(Optional<Boolean> flag) {
            flag.ifPresent(it -> {
                flagged += it ? 1 : 0;
                clear += it ? 0 : 1;
            });
        }

        Optional<Boolean> everyModel(int models) {
            if (clear > 0) {
                return Optional.of(false);
            }
            return flagged == models ? Optional.of(true) : Optional.empty();
        }
    }
}
