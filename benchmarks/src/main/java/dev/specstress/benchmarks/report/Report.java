package dev.specstress.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A run as people and programs read it.
 *
 * @param suite what was asked
 * @param effort how hard it was measured
 * @param jdk version of the JVM
 * @param processors as the JVM sees them
 * @param figures in the order they were measured
 */
public record Report(String suite, String effort, String jdk, int processors, List<Figure> figures) {
    private static final String ROW = "| %-20s | %-40s | %14s | %14s | %14s | %12s | %10s | %8s |%n";

    public Report {
        figures = List.copyOf(figures);
    }

    /** A Markdown table, fit for a file in {@code results}. */
    public String table() {
        StringBuilder table = new StringBuilder();
        table.append(ROW.formatted(
                "benchmark", "of", "median/cpu s", "least/cpu s", "most/cpu s", "ns each", "bytes each", "x peer"));
        table.append("|---|---|--:|--:|--:|--:|--:|--:|%n".formatted());
        figures.forEach(figure -> table.append(row(figure)));
        return table.toString();
    }

    private String row(Figure figure) {
        return ROW.formatted(
                figure.method(),
                figure.parameters().entrySet().stream()
                        .map(parameter -> parameter.getKey() + " " + parameter.getValue())
                        .collect(Collectors.joining(", ")),
                whole(figure.perSecond().median()),
                whole(figure.perSecond().least()),
                whole(figure.perSecond().most()),
                whole(figure.nanos()),
                whole(figure.bytes().median()),
                figure.timesPeer(figures).map(Report::ratio).orElse(""));
    }

    /** One line. */
    public String json() {
        ObjectNode run = new ObjectMapper().createObjectNode();
        run.put("suite", suite).put("effort", effort).put("jdk", jdk).put("processors", processors);
        ArrayNode list = run.putArray("figures");
        figures.forEach(figure -> fill(list.addObject(), figure));
        return run.toString();
    }

    private void fill(ObjectNode node, Figure figure) {
        node.put("benchmark", figure.method());
        ObjectNode parameters = node.putObject("parameters");
        figure.parameters().forEach(parameters::put);
        node.put("samples", figure.perSecond().values().size());
        node.put("medianPerCpuSecond", Math.round(figure.perSecond().median()));
        node.put("leastPerCpuSecond", Math.round(figure.perSecond().least()));
        node.put("mostPerCpuSecond", Math.round(figure.perSecond().most()));
        node.put("bytesEach", Math.round(figure.bytes().median()));
        figure.timesPeer(figures).ifPresent(times -> node.put("timesPeer", Math.round(times * 100) / 100.0));
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
