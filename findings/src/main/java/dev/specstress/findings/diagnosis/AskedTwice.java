package dev.specstress.findings.diagnosis;

import dev.specstress.schemas.Decision;
import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How often a grader who is asked twice about the same answer decides differently, by item; and how often a panel would then be
 * split if its graders read alike.
 *
 * <p>If a vote strays with probability v, two of the same grader differ with {@code 2 v (1 - v)}, and g votes are split with
 * {@code 1 - (1 - v)^g - v^g}. An item's share is drawn towards that of all only weakly: most clauses are judged steadily, and the
 * few that are not are those that matter here.
 */
final class AskedTwice {
    /** As if so many repeats of the item had come out as usual. */
    private static final double STRENGTH = 4;

    private static final double UPPER = 0.9;
    /** No more can differ if votes stray at random. */
    private static final double MOST_DIFFER = 0.5;

    private final double[] repeats;
    private final double[] differ;
    private double allRepeats;
    private double allDiffer;
    private double votes;
    private double answers;

    private AskedTwice(int items) {
        repeats = new double[items];
        differ = new double[items];
    }

    static AskedTwice ofClauses(Prepared prepared) {
        return of(prepared, prepared.outline().clauses().size(), UnaryOperator.identity());
    }

    static AskedTwice ofSections(Prepared prepared) {
        return of(prepared, prepared.outline().sections().size(), prepared::bySection);
    }

    private static AskedTwice of(Prepared prepared, int items, UnaryOperator<Map<Integer, Double>> itemsOfClauses) {
        AskedTwice asked = new AskedTwice(items);
        for (int at = 0; at < prepared.scenarios().size(); at++) {
            for (GradedAnswer answer : prepared.scenarios().get(at).answers()) {
                asked.answers += answer.decisions().isEmpty() ? 0 : 1;
                asked.votes += answer.decisions().size();
                for (GraderVote vote : answer.votes()) {
                    asked.add(vote, itemsOfClauses.apply(prepared.shares(at, vote)));
                }
            }
        }
        return asked;
    }

    private void add(GraderVote vote, Map<Integer, Double> items) {
        if (vote.decision().isEmpty()) {
            return;
        }
        for (Decision again : vote.repeats()) {
            double other = again == vote.decision().get() ? 0 : 1;
            allRepeats++;
            allDiffer += other;
            items.forEach((item, share) -> {
                repeats[item] += share;
                differ[item] += share * other;
            });
        }
    }

    /** Repeats of all items together. */
    double repeats() {
        return allRepeats;
    }

    /** Share of these that came out otherwise, 0 to 1; 0 without any. */
    double share() {
        return allRepeats > 0 ? allDiffer / allRepeats : 0;
    }

    /** By item, how often answers would be split by chance alone; 0 where no grade was ever repeated. */
    double[] splitByChance() {
        return splits(BetaDistribution::getMean);
    }

    /** The same at the upper end of what its repeats allow: with few, it may be that graders waver and do not differ. */
    double[] splitByChanceAtMost() {
        return splits(share -> share.inverseCumulativeProbability(UPPER));
    }

    private double[] splits(ToDoubleFunction<BetaDistribution> of) {
        double[] splits = new double[repeats.length];
        if (allRepeats > 0) {
            double usual = (allDiffer + 0.5) / (allRepeats + 1);
            Arrays.setAll(
                    splits,
                    item -> split(Math.min(
                            MOST_DIFFER,
                            of.applyAsDouble(BetaDistribution.of(
                                    STRENGTH * usual + differ[item],
                                    STRENGTH * (1 - usual) + repeats[item] - differ[item])))));
        }
        return splits;
    }

    private double split(double differing) {
        double stray = (1 - Math.sqrt(1 - 2 * differing)) / 2;
        double panel = answers > 0 ? votes / answers : 1;
        return 1 - Math.pow(1 - stray, panel) - Math.pow(stray, panel);
    }
}
