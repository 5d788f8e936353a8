package dev.specstress.findings.diagnosis;

import dev.specstress.findings.diagnosis.CoCitedPairs.Pair;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Ranks of clauses when value pairs are drawn anew, with replacement, and everything but the priors is fitted again. */
final class RankIntervals {
    private static final double TAIL = 0.05;

    private RankIntervals() {}

    /** Ranks by score, 1 being the largest; of equal ones the first comes first. */
    static int[] ranks(double[] scores) {
        int[] ranks = new int[scores.length];
        int next = 1;
        for (int at : IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer each) -> -scores[each]))
                .toList()) {
            ranks[at] = next++;
        }
        return ranks;
    }

    /** By clause, the middle 90 % of its ranks: two numbers. Empty without resamples. */
    static int[][] of(List<KindFit> kinds, int clauses, List<Pair> pairs, int clusters, DiagnosisSettings settings) {
        if (settings.resamples() == 0 || clusters == 0) {
            return new int[0][];
        }
        int[][] ranks = new int[clauses][settings.resamples()];
        SplittableRandom random = new SplittableRandom(settings.seed());
        for (int resample = 0; resample < settings.resamples(); resample++) {
            double[] times = new double[clusters];
            for (int draw = 0; draw < clusters; draw++) {
                times[random.nextInt(clusters)]++;
            }
            int[] once = ranks(ClauseScores.of(clauses, pairs, ClauseScores.again(kinds, times)));
            for (int clause = 0; clause < clauses; clause++) {
                ranks[clause][resample] = once[clause];
            }
        }
        return Arrays.stream(ranks).map(RankIntervals::middle).toArray(int[][]::new);
    }

    private static int[] middle(int[] ranks) {
        int[] sorted = ranks.clone();
        Arrays.sort(sorted);
        int cut = (int) (TAIL * sorted.length);
        return new int[] {sorted[cut], sorted[sorted.length - 1 - cut]};
    }
}
