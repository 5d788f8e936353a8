package dev.specstress.findings.regrade;

import dev.specstress.findings.agreement.AgreementSums;
import dev.specstress.findings.agreement.Coefficients;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How far graders agree that an answer is flagged, before and after, on the answers that all graders judged both times.
 * Each panel is taken at the size most of its verdicts have; a campaign mostly has one size.
 *
 * @param answers counted
 * @param excluded answers left out, since a vote is missing or a panel has another size
 * @param gradersBefore size of the panel
 */
public record AgreementShift(
        long answers, long excluded, int gradersBefore, int gradersAfter, Shift fleissKappa, Shift alpha, Shift ac1) {

    static AgreementShift of(Collection<ComparedAnswer> compared, PairedBootstrap bootstrap) {
        var before =
                usualSize(compared.stream().map(one -> one.answer().before()).toList());
        var after = usualSize(compared.stream().map(ComparedAnswer::after).toList());
        var byPair = new TreeMap<String, AgreementPair>();
        var counted = 0L;
        for (var one : compared) {
            var old = one.answer().before();
            var now = one.after();
            if (old.votes().size() == before
                    && now.votes().size() == after
                    && old.flags().isPresent()
                    && now.flags().isPresent()) {
                counted++;
                byPair.merge(
                        one.answer().scenario().pairName(),
                        AgreementPair.of(
                                before, old.flags().get(), after, now.flags().get()),
                        AgreementPair::plus);
            }
        }
        var pairs = List.copyOf(byPair.values());
        return new AgreementShift(
                counted,
                compared.size() - counted,
                before,
                after,
                shift(pairs, Coefficients::fleissKappa, before, after, bootstrap),
                shift(pairs, Coefficients::krippendorffAlpha, before, after, bootstrap),
                shift(pairs, Coefficients::gwetAc1, before, after, bootstrap));
    }

    private static int usualSize(List<PanelJudgement> judgements) {
        Map<Integer, Long> sizes = new TreeMap<>();
        judgements.stream()
                .map(judgement -> judgement.votes().size())
                .filter(size -> size > 0)
                .forEach(size -> sizes.merge(size, 1L, Long::sum));
        return sizes.entrySet().stream()
                .reduce((one, other) -> other.getValue() >= one.getValue() ? other : one)
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static Shift shift(
            List<AgreementPair> pairs,
            Function<AgreementSums, OptionalDouble> measure,
            int before,
            int after,
            PairedBootstrap bootstrap) {
        var all = pairs.stream().reduce(AgreementPair.none(before, after), AgreementPair::plus);
        return Shift.of(
                measure.apply(all.before()),
                measure.apply(all.after()),
                bootstrap.of(pairs, AgreementPair::plus, sum -> sum.change(measure)));
    }
}
