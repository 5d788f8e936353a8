package dev.specstress.findings.agreement;

import dev.specstress.findings.rates.ClusterBootstrap;
import dev.specstress.findings.rates.ClusterBootstrap.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The votes on one question so far. The order in which items are told changes nothing but the last bits of sums. Memory
 * grows with the clusters, some 200 bytes each. For one thread.
 */
public final class AgreementSample {
    private static final List<Function<AgreementSums, OptionalDouble>> MEASURES = List.of(
            Coefficients::fleissKappa, Coefficients::krippendorffAlpha, Coefficients::gwetAc1, Coefficients::pairwise);

    private final AgreementSums all;
    private final SortedMap<String, AgreementSums> clusters = new TreeMap<>();
    private long items;

    /**
     * Nothing yet.
     *
     * @param categories a vote may choose, 2 or more
     * @param raters who were asked, 1 or more
     */
    public AgreementSample(int categories, int raters) {
        if (categories < 2 || raters < 1) {
            throw new IllegalArgumentException(
                    "no agreement of " + raters + " raters on " + categories + " categories");
        }
        this.all = AgreementSums.none(categories, raters);
    }

    /**
     * One item.
     *
     * @param cluster what it shares with others, for example its value pair
     * @param votes per category; fewer than there are raters where votes are missing
     * @throws IllegalArgumentException if they are of more raters or other categories
     */
    public void add(String cluster, int... votes) {
        var cast = 0;
        for (var count : votes) {
            cast += count;
        }
        if (votes.length != all.categories() || cast > all.raters()) {
            throw new IllegalArgumentException("%d votes in %d categories, where there are %d raters and %d categories"
                    .formatted(cast, votes.length, all.raters(), all.categories()));
        }
        items++;
        all.add(votes);
        clusters.computeIfAbsent(cluster, _ -> AgreementSums.none(all.categories(), all.raters()))
                .add(votes);
    }

    /** The measures as they stand. */
    public Agreement agreement(ClusterBootstrap bootstrap) {
        var spans = bootstrap.spans(
                clusters.values().stream().map(AgreementSums::values).toList(), sums -> measures(all.with(sums)));
        return new Agreement(
                items,
                clusters.size(),
                estimate(0, all.complete(), spans),
                estimate(1, all.paired(), spans),
                estimate(2, all.paired(), spans),
                estimate(3, all.paired(), spans));
    }

    private Estimate estimate(int measure, double n, List<Optional<Span>> spans) {
        var value = MEASURES.get(measure).apply(all);
        return new Estimate(
                (long) n, value, value.isEmpty() || spans.isEmpty() ? Optional.empty() : spans.get(measure));
    }

    private static double[] measures(AgreementSums sums) {
        return MEASURES.stream()
                .mapToDouble(measure -> measure.apply(sums).orElse(Double.NaN))
                .toArray();
    }
}
