package dev.specstress.findings.statistics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.internal.Json;
import dev.specstress.findings.rates.ClusterBootstrap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many times as large one weighted rate is as another, with an interval resampled by value pair. */
final class Fold {
    private static final int LEAST_N = FigureJson.LEAST_N;

    private final SortedMap<String, double[]> clusters = new TreeMap<>();
    private long over;
    private long under;

    /** @param above whether it belongs to the rate that is divided, or to the one it is divided by */
    void add(boolean above, String cluster, double probability, boolean hit) {
        var sums = clusters.computeIfAbsent(cluster, _ -> new double[4]);
        var place = above ? 0 : 2;
        sums[place] += hit ? 1 / probability : 0;
        sums[place + 1] += 1 / probability;
        if (above) {
            over++;
        } else {
            under++;
        }
    }

    ObjectNode json(ClusterBootstrap bootstrap) {
        var all = new double[4];
        clusters.values().forEach(sums -> {
            for (var i = 0; i < all.length; i++) {
                all[i] += sums[i];
            }
        });
        var value = fold(all);
        var spans = bootstrap.spans(List.copyOf(clusters.values()), sums -> new double[] {fold(sums)});
        var span = spans.isEmpty() ? Optional.<ClusterBootstrap.Span>empty() : spans.getFirst();
        var node = Json.object().put("fold", Double.isNaN(value) ? null : (Double) value);
        node.set("interval95", FigureJson.span(span));
        return node.put("n", over)
                .put("nOfOther", under)
                .put("tooFewToSay", over < LEAST_N || under < LEAST_N || span.isEmpty());
    }

    private static double fold(double[] sums) {
        var above = sums[0] / sums[1];
        var below = sums[2] / sums[3];
        return below > 0 ? above / below : Double.NaN;
    }
}
