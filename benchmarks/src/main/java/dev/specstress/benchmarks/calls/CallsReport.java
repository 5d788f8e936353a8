package dev.specstress.benchmarks.calls;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.benchmarks.report.Samples;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A run as people and programs read it: a Markdown table, then one line of JSON. */
record CallsReport(double mockCeiling, List<Leg> legs) {
    private static final String ROW = "| %-44s | %8s | %12s | %12s | %12s | %12s | %-30s | %7s |%n";

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(ROW.formatted(
                "campaign", "cold/s", "median/s", "least/s", "most/s", "steady/s", "RSS MB after each run", "most MB"));
        text.append("|---|--:|--:|--:|--:|--:|---|--:|%n".formatted());
        legs.forEach(leg -> text.append(row(leg)));
        text.append("%nThe mock alone answers %s calls/s.%n".formatted(whole(mockCeiling)));
        return text.append(json()).append(System.lineSeparator()).toString();
    }

    private static String row(Leg leg) {
        Campaign campaign = leg.campaign();
        Samples warm = leg.warm();
        return ROW.formatted(
                "%d x %,d at %d ms, %,d in flight"
                        .formatted(
                                campaign.models(), campaign.prompts(), campaign.latencyMillis(), campaign.inFlight()),
                whole(leg.cold()),
                whole(warm.median()),
                whole(warm.least()),
                whole(warm.most()),
                whole(leg.steady().median()),
                leg.memory().stream().map(memory -> Long.toString(memory.now())).collect(Collectors.joining(" ")),
                leg.mostResident());
    }

    private String json() {
        ObjectNode run = new ObjectMapper().createObjectNode();
        run.put("suite", "calls").put("mockCeilingPerSecond", Math.round(mockCeiling));
        run.put("jdk", Runtime.version().toString());
        run.put("processors", Runtime.getRuntime().availableProcessors());
        ArrayNode list = run.putArray("legs");
        for (Leg leg : legs) {
            ObjectNode node = list.addObject();
            node.put("models", leg.campaign().models())
                    .put("prompts", leg.campaign().prompts());
            node.put("latencyMs", leg.campaign().latencyMillis());
            node.put("inFlight", leg.campaign().inFlight());
            node.put("coldPerSecond", Math.round(leg.cold()));
            node.put("medianPerSecond", Math.round(leg.warm().median()));
            node.put("leastPerSecond", Math.round(leg.warm().least()));
            node.put("steadyPerSecond", Math.round(leg.steady().median()));
            ArrayNode resident = node.putArray("rssMbAfterEachRun");
            leg.memory().forEach(memory -> resident.add(memory.now()));
            node.put("rssMbMost", leg.mostResident());
        }
        return run.toString();
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
