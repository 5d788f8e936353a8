package dev.specstress.findings.regrade;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Both gradings of the answers of one frame, paired. Counts and rates are of first answers (repeat 0).
 *
 * @param answers compared
 * @param furtherRepeats answers judged again that no rate counts
 * @param changes answers, by what became of them
 * @param causes undetermined answers, by side and cause; one with several causes is under each
 * @param flagged share of answers flagged by majority, weighted by 1 / probability, on those determined both times
 * @param fixedBySection sections that flagging graders had quoted before, over fixed answers
 * @param brokenBySection sections that flagging graders quote now, over broken answers
 * @param valuePairs resampled for the intervals
 */
public record FrameComparison(
        long answers,
        long furtherRepeats,
        Map<AnswerChange, Long> changes,
        Map<String, Long> causes,
        Shift flagged,
        ScenarioChanges everyModel,
        AgreementShift agreement,
        Map<String, Long> fixedBySection,
        Map<String, Long> brokenBySection,
        int valuePairs) {

    static FrameComparison of(
            Collection<ComparedAnswer> all, Map<String, Integer> governed, PairedBootstrap bootstrap) {
        var compared = all.stream().filter(ComparedAnswer::counts).toList();
        Map<AnswerChange, Long> changes = new EnumMap<>(AnswerChange.class);
        var causes = new TreeMap<String, Long>();
        for (var one : compared) {
            changes.merge(one.change(), 1L, Long::sum);
            one.answer().before().causes().forEach(cause -> causes.merge("before: " + cause, 1L, Long::sum));
            one.after().causes().forEach(cause -> causes.merge("after: " + cause, 1L, Long::sum));
        }
        return new FrameComparison(
                compared.size(),
                all.size() - compared.size(),
                changes,
                causes,
                flagged(compared, bootstrap),
                ScenarioChanges.of(compared, governed),
                AgreementShift.of(compared, bootstrap),
                sections(
                        compared,
                        AnswerChange.FIXED,
                        one -> one.answer().before().flaggingSections()),
                sections(compared, AnswerChange.BROKEN, one -> one.after().flaggingSections()),
                (int) compared.stream()
                        .map(one -> one.answer().scenario().pairName())
                        .distinct()
                        .count());
    }

    public long of(AnswerChange change) {
        return changes.getOrDefault(change, 0L);
    }

    private static Shift flagged(List<ComparedAnswer> compared, PairedBootstrap bootstrap) {
        var byPair = new TreeMap<String, FlagSums>();
        for (var one : compared) {
            if (one.change() != AnswerChange.UNDETERMINED) {
                var scenario = one.answer().scenario();
                var sums = FlagSums.NONE.plus(
                        scenario.weight(),
                        one.answer().before().flagged().orElseThrow(),
                        one.after().flagged().orElseThrow());
                byPair.merge(scenario.pairName(), sums, FlagSums::plus);
            }
        }
        var pairs = List.copyOf(byPair.values());
        var sum = pairs.stream().reduce(FlagSums.NONE, FlagSums::plus);
        return Shift.of(sum.rateBefore(), sum.rateAfter(), bootstrap.of(pairs, FlagSums::plus, FlagSums::change));
    }

    private static Map<String, Long> sections(
            List<ComparedAnswer> compared, AnswerChange change, Function<ComparedAnswer, Set<String>> sections) {
        var counts = new TreeMap<String, Long>();
        compared.stream()
                .filter(one -> one.change() == change)
                .flatMap(one -> sections.apply(one).stream())
                .forEach(section -> counts.merge(section, 1L, Long::sum));
        return counts;
    }
}
