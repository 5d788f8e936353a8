package dev.specstress.findings.rates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What has been observed of one rate so far. The order in which it is told never matters, to the last bit. Memory grows
 * with the observations, some 50 bytes each. For one thread.
 */
public final class RateSample {

    private static final Comparator<Observation> ORDER =
            Comparator.comparing(Observation::probability).thenComparing(Observation::hit);

    private final Map<String, List<Observation>> byCluster = new HashMap<>();
    private final Map<MissingCause, Long> missing = new EnumMap<>(MissingCause.class);

    private record Observation(double probability, boolean hit) {}

    /**
     * One scenario that says something.
     *
     * @param cluster what it shares with others: its value pair
     * @param probability with which it came into the sample, above 0 to 1: of being drawn, times that of being graded
     */
    public void add(String cluster, double probability, boolean hit) {
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability of being sampled cannot be " + probability);
        }
        byCluster.computeIfAbsent(cluster, _ -> new ArrayList<>(3)).add(new Observation(probability, hit));
    }

    /** One that should, and does not. */
    public void addMissing(MissingCause cause) {
        missing.merge(cause, 1L, Long::sum);
    }

    /** The rate as it stands. */
    public WeightedRate rate() {
        return rate(Map.of());
    }

    /** As it stands, with these missing besides those that were told. */
    public WeightedRate rate(Map<MissingCause, Long> alsoMissing) {
        Map<MissingCause, Long> all = new EnumMap<>(MissingCause.class);
        all.putAll(missing);
        alsoMissing.forEach((cause, count) -> all.merge(cause, count, Long::sum));
        List<Cluster> clusters = byCluster.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> cluster(each.getValue()))
                .toList();
        return WeightedRate.of(clusters, all);
    }

    private static Cluster cluster(List<Observation> observations) {
        Cluster cluster = Cluster.EMPTY;
        for (Observation each : observations.stream().sorted(ORDER).toList()) {
            cluster = cluster.plus(1 / each.probability(), each.hit());
        }
        return cluster;
    }
}
