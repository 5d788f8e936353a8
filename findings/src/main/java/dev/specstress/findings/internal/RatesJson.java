package dev.specstress.findings.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.FrameRates;
import dev.specstress.findings.SpecRates;
import dev.specstress.findings.rates.Interval;
import dev.specstress.findings.rates.MissingCause;
import dev.specstress.findings.rates.WeightedRate;
import dev.specstress.schemas.Frame;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** {@code weightedRates} of {@code summary.json}: by frame, each rate with n, effective n, intervals and what is missing. */
final class RatesJson {
    private static final Set<MissingCause> OF_SCENARIOS =
            EnumSet.range(MissingCause.FEWER_THAN_TWO_POSITIONS, MissingCause.UNDETERMINED);

    private RatesJson() {}

    static ObjectNode of(Map<Frame, FrameRates> frames) {
        var node = Json.object();
        new TreeMap<>(frames).forEach((frame, rates) -> node.set(Json.word(frame), frame(rates)));
        return node;
    }

    private static ObjectNode frame(FrameRates rates) {
        var node = Json.object().put("panel", rates.panel());
        node.set("highDisagreement", rate(rates.highDisagreement()));
        node.put("notDrawnForGrading", rates.notDrawn());
        var specs = node.putObject("bySpec");
        new TreeMap<>(rates.bySpec()).forEach((specId, of) -> specs.set(specId, spec(of)));
        return node;
    }

    private static ObjectNode spec(SpecRates rates) {
        var node = Json.object().put("leastModels", rates.leastModels()).put("mostModels", rates.mostModels());
        node.set("allPass", rate(rates.allPass()));
        node.set("atLeastOneFails", rate(rates.atLeastOneFails()));
        node.set("allFail", rate(rates.allFail()));
        return node;
    }

    private static ObjectNode rate(WeightedRate rate) {
        var node = Json.object()
                .put("rate", value(rate.estimate()))
                .put("n", rate.n())
                .put("hits", rate.hits())
                .put("valuePairs", rate.clusters())
                .put("effectiveN", rate.effectiveN())
                .put("kishN", rate.kishN())
                .put("standardError", value(rate.standardError()));
        node.set("interval95", interval(rate.interval()));
        node.set("wilson95", interval(rate.wilson()));
        node.set("kornGraubard95", interval(rate.kornGraubard()));
        var missing = node.putObject("missing");
        for (var cause : OF_SCENARIOS) {
            missing.put(Json.word(cause), rate.missing().getOrDefault(cause, 0L));
        }
        return node;
    }

    private static Double value(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }

    private static ObjectNode interval(Optional<Interval> interval) {
        return interval.map(it -> Json.object().put("low", it.low()).put("high", it.high()))
                .orElse(null);
    }
}
