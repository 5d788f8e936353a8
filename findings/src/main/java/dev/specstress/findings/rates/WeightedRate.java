package dev.specstress.findings.rates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A rate over the population that scenarios were drawn from.
 *
 * <p>Estimate: {@code p = sum(w y) / sum(w)} with {@code w = 1 / probability}, the ratio of two Hansen-Hurwitz sums
 * (Hansen and Hurwitz, Annals of Mathematical Statistics 14, 1943), Hajek's form of the Horvitz-Thompson estimate. Its
 * variance is that of the linearised ratio with value pairs as clusters, as if drawn with replacement:
 * {@code V = m / (m - 1) sum over clusters of (sum of w (y - p))^2 / sum(w)^2} (Saerndal, Swensson and Wretman, Model
 * Assisted Survey Sampling, 1992, sections 2.9 and 5.6).
 *
 * @param estimate 0 to 1; empty with nothing observed
 * @param n scenarios observed
 * @param hits of these
 * @param sumOfWeights the number of scenarios they stand for, up to a common factor
 * @param clusters value pairs among them
 * @param kishN effective n by weights alone: {@code sum(w)^2 / sum(w^2)} (Kish, Survey Sampling, 1965)
 * @param effectiveN see {@link EffectiveN}; the intervals rest on it
 * @param standardError square root of V; empty with fewer than two clusters
 * @param interval 95 %, {@link Intervals#jeffreys}: the one to show
 * @param wilson 95 %, {@link Intervals#wilson}
 * @param kornGraubard 95 %, {@link Intervals#clopperPearson}: never too narrow, often too wide
 * @param missing by cause
 */
public record WeightedRate(
        OptionalDouble estimate,
        long n,
        long hits,
        double sumOfWeights,
        long clusters,
        double kishN,
        double effectiveN,
        OptionalDouble standardError,
        Optional<Interval> interval,
        Optional<Interval> wilson,
        Optional<Interval> kornGraubard,
        Map<MissingCause, Long> missing) {

    public WeightedRate {
        missing = Map.copyOf(missing);
    }

    static WeightedRate of(List<Cluster> clusters, Map<MissingCause, Long> missing) {
        Cluster all = clusters.stream().reduce(Cluster.EMPTY, Cluster::plus);
        if (all.n() == 0) {
            return new WeightedRate(
                    OptionalDouble.empty(),
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    OptionalDouble.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    missing);
        }
        double estimate = Math.clamp(all.hitWeight() / all.weight(), 0.0, 1.0);
        OptionalDouble variance = variance(clusters, all.weight(), estimate);
        EffectiveN effective = EffectiveN.of(all, clusters.size(), estimate, variance);
        boolean clustered = clusters.size() > 1;
        return new WeightedRate(
                OptionalDouble.of(estimate),
                all.n(),
                all.hits(),
                all.weight(),
                clusters.size(),
                effective.kish(),
                effective.adjusted(),
                variance.isPresent() ? OptionalDouble.of(Math.sqrt(variance.getAsDouble())) : OptionalDouble.empty(),
                clustered ? Optional.of(Intervals.jeffreys(estimate, effective.adjusted())) : Optional.empty(),
                clustered ? Optional.of(Intervals.wilson(estimate, effective.adjusted())) : Optional.empty(),
                clustered ? Optional.of(Intervals.clopperPearson(estimate, effective.adjusted())) : Optional.empty(),
                missing);
    }

    private static OptionalDouble variance(List<Cluster> clusters, double weight, double estimate) {
        int m = clusters.size();
        if (m < 2) {
            return OptionalDouble.empty();
        }
        double squares = 0;
        for (Cluster cluster : clusters) {
            double residual = cluster.residual(estimate);
            squares += residual * residual;
        }
        return OptionalDouble.of(squares * m / (m - 1) / (weight * weight));
    }
}
