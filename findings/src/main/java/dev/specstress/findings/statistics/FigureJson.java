package dev.specstress.findings.statistics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.agreement.Estimate;
import dev.specstress.findings.internal.Json;
import dev.specstress.findings.rates.ClusterBootstrap.Span;
import dev.specstress.findings.rates.Interval;
import dev.specstress.findings.rates.MissingCause;
import dev.specstress.findings.rates.WeightedRate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** One figure as written: with n, effective n, interval, what is missing, and whether it is too little to say. */
final class FigureJson {
    /** Below, a rate is not worth a sentence. */
    static final int LEAST_N = 30;
    /** Above, likewise: 10 points. */
    static final double WIDEST_HALF = 0.10;

    private FigureJson() {}

    static ObjectNode rate(WeightedRate rate) {
        var node = Json.object().put("rate", value(rate.estimate()));
        node.set("interval95", interval(rate.interval()));
        node.put("n", rate.n())
                .put("hits", rate.hits())
                .put("valuePairs", rate.clusters())
                .put("sumOfWeights", rate.sumOfWeights())
                .put("effectiveN", rate.effectiveN())
                .put("tooFewToSay", tooFew(rate));
        var missing = node.putObject("missing");
        new TreeMap<MissingCause, Long>(rate.missing()).forEach((cause, count) -> missing.put(Json.word(cause), count));
        return node;
    }

    static ObjectNode estimate(Estimate estimate) {
        var node = Json.object().put("value", value(estimate.value()));
        node.set("interval95", span(estimate.interval()));
        return node.put("n", estimate.n())
                .put(
                        "tooFewToSay",
                        estimate.n() < LEAST_N || estimate.interval().isEmpty());
    }

    static boolean tooFew(WeightedRate rate) {
        return rate.n() < LEAST_N
                || rate.interval()
                        .filter(it -> (it.high() - it.low()) / 2 <= WIDEST_HALF)
                        .isEmpty();
    }

    static ObjectNode span(Optional<Span> span) {
        return span.map(it -> Json.object().put("low", it.low()).put("high", it.high()))
                .orElse(null);
    }

    private static ObjectNode interval(Optional<Interval> interval) {
        return interval.map(it -> Json.object().put("low", it.low()).put("high", it.high()))
                .orElse(null);
    }

    static Double value(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }
}
