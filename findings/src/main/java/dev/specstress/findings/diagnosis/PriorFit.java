package dev.specstress.findings.diagnosis;

import java.util.List;

/** The strength of the prior and the share of the faulty, by the likelihood of all items together. */
final class PriorFit {
    private static final double[] STRENGTHS = {4, 6, 9, 14, 20, 30, 45, 70, 100, 150, 250, 500, 1_000, 5_000};
    private static final double[] SHARES = {0.003, 0.01, 0.02, 0.04, 0.07, 0.1, 0.15, 0.2, 0.3};
    /** Items with less say nothing of how much items differ. */
    private static final double LEAST_N = 2;
    /**
     * As if one more item had been faulty and forty sound, so that a few plain faults are not taken for ordinary strays of many
     * sound items: with a handful of items the likelihood alone ends at one extreme or the other.
     */
    private static final double FAULTY_MORE = 1;

    private static final double SOUND_MORE = 40;
    /** Where nothing can be estimated. */
    private static final TwoGroups WITHOUT_DATA = new TwoGroups(20, 0.02);

    private PriorFit() {}

    static TwoGroups of(List<Sample> samples) {
        List<Sample> telling =
                samples.stream().filter(sample -> sample.n() >= LEAST_N).toList();
        if (telling.size() < 2) {
            return WITHOUT_DATA;
        }
        double[] faulty = telling.stream().mapToDouble(TwoGroups::logFaulty).toArray();
        TwoGroups best = WITHOUT_DATA;
        double most = Double.NEGATIVE_INFINITY;
        for (double strength : STRENGTHS) {
            double[] sound = telling.stream()
                    .mapToDouble(sample -> TwoGroups.logSound(sample, strength))
                    .toArray();
            for (double share : SHARES) {
                double likelihood = FAULTY_MORE * Math.log(share) + SOUND_MORE * Math.log(1 - share);
                for (int at = 0; at < sound.length; at++) {
                    likelihood += mixture(sound[at], faulty[at], share);
                }
                if (likelihood > most) {
                    most = likelihood;
                    best = new TwoGroups(strength, share);
                }
            }
        }
        return best;
    }

    private static double mixture(double sound, double faulty, double share) {
        double larger = Math.max(sound, faulty);
        return larger + Math.log((1 - share) * Math.exp(sound - larger) + share * Math.exp(faulty - larger));
    }
}
