package dev.specstress.benchmarks.worker;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A run as people and programs read it: a Markdown table, then one line of JSON with the ratios. */
record WorkerReport(int inFlight, List<Standing> standings) {
    private static final String ROW = "| %8s | %-17s | %10s | %10s | %10s | %12s | %8s | %8s |%n";

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(ROW.formatted(
                "latency", "contender", "median/s", "least/s", "most/s", "of the bound", "x raw", "RSS MB"));
        text.append("|--:|---|--:|--:|--:|--:|--:|--:|%n".formatted());
        standings.forEach(standing -> text.append(row(standing)));
        return text.append(json()).append(System.lineSeparator()).toString();
    }

    private String row(Standing standing) {
        return ROW.formatted(
                standing.latency().toMillis() + " ms",
                standing.contender().label(),
                whole(standing.perSecond().median()),
                whole(standing.perSecond().least()),
                whole(standing.perSecond().most()),
                standing.latency().isZero() ? "" : two(ofBound(standing)),
                two(times(standing, Contender.RAW)),
                whole(standing.memory().most()));
    }

    /** The part of what so many in flight at such a latency can be at most. */
    private double ofBound(Standing standing) {
        return standing.perSecond().median() * standing.latency().toMillis() / 1_000.0 / inFlight;
    }

    private double times(Standing standing, Contender peer) {
        return standing.perSecond().median()
                / of(peer, standing.latency()).perSecond().median();
    }

    private Standing of(Contender contender, Duration latency) {
        return standings.stream()
                .filter(standing ->
                        standing.contender() == contender && standing.latency().equals(latency))
                .findFirst()
                .orElseThrow();
    }

    private String json() {
        ObjectNode run = new ObjectMapper().createObjectNode();
        run.put("suite", "worker").put("inFlight", inFlight);
        run.put("jdk", Runtime.version().toString());
        run.put("processors", Runtime.getRuntime().availableProcessors());
        for (Standing ours : standings) {
            if (ours.contender() == Contender.LOOP) {
                ObjectNode at = run.putObject(ours.latency().toMillis() + "ms");
                at.put("loopPerSecond", Math.round(ours.perSecond().median()));
                put(at, "timesRaw", times(ours, Contender.RAW));
                put(at, "timesParallelConsumer", times(ours, Contender.PARALLEL_CONSUMER));
                put(at, "timesShareGroup", times(ours, Contender.SHARE_GROUP));
                if (!ours.latency().isZero()) {
                    put(at, "ofInFlightByLatency", ofBound(ours));
                }
                at.put("rssMb", ours.memory().most());
            }
        }
        return run.toString();
    }

    private static void put(ObjectNode node, String name, double ratio) {
        node.put(name, Math.round(ratio * 1_000) / 1_000.0);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
