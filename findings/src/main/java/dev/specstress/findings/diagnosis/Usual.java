package dev.specstress.findings.diagnosis;

/**
 * How often trials hit by chance, by stratum: their rate, each counted as far as it lies with sound items.
 *
 * @param rate above 0 and below 1: half a hit and half a miss are added
 * @param n effective number of trials it was estimated from
 */
record Usual(double[] rate, double[] n) {

    static Usual of(Trials trials, double[] times, double[] sound) {
        double[] hits = new double[trials.strata()];
        double[] all = new double[trials.strata()];
        double[] squares = new double[trials.strata()];
        for (int at = 0; at < trials.size(); at++) {
            Trials.Trial trial = trials.get(at);
            double weight = trial.weight() * share(trial, sound);
            double counted = times[trial.cluster()] * weight;
            all[trial.stratum()] += counted;
            squares[trial.stratum()] += counted * weight;
            hits[trial.stratum()] += trial.hit() ? counted : 0;
        }
        double[] rate = new double[all.length];
        double[] n = new double[all.length];
        for (int stratum = 0; stratum < all.length; stratum++) {
            n[stratum] = squares[stratum] > 0 ? all[stratum] * all[stratum] / squares[stratum] : 0;
            double observed = all[stratum] > 0 ? hits[stratum] / all[stratum] : 0;
            rate[stratum] = (n[stratum] * observed + 0.5) / (n[stratum] + 1);
        }
        return new Usual(rate, n);
    }

    private static double share(Trials.Trial trial, double[] sound) {
        double share = 1;
        for (int place = 0; place < trial.item().length; place++) {
            share -= trial.strength()[place] * (1 - sound[trial.item()[place]]);
        }
        return Math.max(0, share);
    }
}
