package dev.specstress.findings.statistics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.internal.Json;
import dev.specstress.findings.preferences.BradleyTerry;
import dev.specstress.findings.preferences.Comparison;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** What one model preferred, question by question: the value its answer lies higher on; a tie where on both alike. */
final class ModelSides {
    private static final double RIDGE = 0.1;
    private static final int RESAMPLES = 200;
    private static final double TIE = 0.5;

    private final List<String> categories;
    private final SortedMap<String, List<Comparison>> byPair = new TreeMap<>();
    private final long[] compared;
    private long ties;
    private long n;

    ModelSides(SortedSet<String> categories) {
        this.categories = List.copyOf(categories);
        this.compared = new long[categories.size()];
    }

    void add(ResultSet row) throws SQLException {
        var first = categories.indexOf(row.getString("category1"));
        var second = categories.indexOf(row.getString("category2"));
        var apart = Integer.compare(row.getInt("value1_position"), row.getInt("value2_position"));
        var lean = switch (row.getString("nudge")) {
            case "value1" -> 1;
            case "value2" -> -1;
            default -> 0;
        };
        byPair.computeIfAbsent(row.getString("pair"), _ -> new ArrayList<>())
                .add(new Comparison(first, second, lean, TIE + apart * TIE, row.getDouble("weight")));
        compared[first]++;
        compared[second]++;
        ties += apart == 0 ? 1 : 0;
        n++;
    }

    /** Weights are scaled to a mean of 1, so that the ridge weighs alike whatever the draw probabilities. */
    private List<Comparison> scaled(List<List<Comparison>> pairs) {
        var all = pairs.stream().flatMap(List::stream).toList();
        var mean = all.stream().mapToDouble(Comparison::weight).average().orElse(1);
        return all.stream()
                .map(one ->
                        new Comparison(one.first(), one.second(), one.covariate(), one.score(), one.weight() / mean))
                .toList();
    }

    ObjectNode json(long seed) {
        var pairs = List.copyOf(byPair.values());
        var fit = BradleyTerry.fit(categories.size(), scaled(pairs), RIDGE);
        var random = new SplittableRandom(seed);
        var again = new double[RESAMPLES][];
        var effects = new double[RESAMPLES];
        for (var resample = 0; resample < RESAMPLES; resample++) {
            var drawn = new ArrayList<List<Comparison>>(pairs.size());
            for (var each = 0; each < pairs.size(); each++) {
                drawn.add(pairs.get(random.nextInt(pairs.size())));
            }
            var refit = BradleyTerry.fit(categories.size(), scaled(drawn), RIDGE);
            again[resample] = refit.strengths();
            effects[resample] = refit.effect();
        }
        var node = Json.object().put("n", n).put("valuePairs", pairs.size()).put("ties", ties);
        node.set("nudge", figure(fit.effect(), effects, n));
        var strengths = node.putObject("categories");
        for (var category = 0; category < categories.size(); category++) {
            var place = category;
            strengths.set(
                    categories.get(category),
                    figure(
                            fit.strengths()[category],
                            Arrays.stream(again)
                                    .mapToDouble(each -> each[place])
                                    .toArray(),
                            compared[category]));
        }
        return node;
    }

    private static ObjectNode figure(double value, double[] again, long n) {
        var sorted = again.clone();
        Arrays.sort(sorted);
        var node = Json.object().put("logOdds", value);
        node.putObject("interval95")
                .put("low", sorted[(int) (0.025 * (sorted.length - 1))])
                .put("high", sorted[(int) Math.ceil(0.975 * (sorted.length - 1))]);
        return node.put("n", n).put("tooFewToSay", n < FigureJson.LEAST_N);
    }
}
