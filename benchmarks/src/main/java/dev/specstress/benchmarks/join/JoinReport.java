package dev.specstress.benchmarks.join;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * A run as people and programs read it.
 *
 * @param effort how much was measured
 * @param figures by load, then contender
 */
record JoinReport(String effort, List<JoinFigure> figures) {
    private static final String ROW = "| %-18s | %-28s | %9s | %9s | %9s | %11s | %11s | %9s |%n";

    JoinReport {
        figures = List.copyOf(figures);
    }

    /** A Markdown table, fit for a file in {@code results}. */
    String table() {
        StringBuilder table = new StringBuilder();
        table.append(ROW.formatted(
                "load", "contender", "median/s", "least/s", "most/s", "us/response", "cpu us each", "x ceiling"));
        table.append("|---|---|--:|--:|--:|--:|--:|--:|%n".formatted());
        figures.forEach(figure -> table.append(ROW.formatted(
                figure.of().load().label(),
                figure.of().contender(),
                whole(figure.scenariosPerSecond().median()),
                whole(figure.scenariosPerSecond().least()),
                whole(figure.scenariosPerSecond().most()),
                "%.1f".formatted(figure.microsPerResponse()),
                "%.1f".formatted(figure.cpuMicros().median()),
                "%.2f"
                        .formatted(figure.scenariosPerSecond().median()
                                / median(figure.of().load(), ceiling())))));
        return table.toString();
    }

    /** One line: medians, and the ratios that matter. */
    String json() {
        ObjectNode run = new ObjectMapper().createObjectNode();
        run.put("suite", "join")
                .put("effort", effort)
                .put("jdk", Runtime.version().toString());
        run.put("processors", Runtime.getRuntime().availableProcessors());
        run.put("rounds", figures.getFirst().scenariosPerSecond().values().size());
        ObjectNode ratios = run.putObject("ratios");
        loads().forEach(load -> {
            String of = load.models() + "x" + load.textBytes();
            double ours = median(load, ours());
            ratios.put("eosToCeiling." + of, rounded(ours / median(load, ceiling())));
            ratios.put(
                    "eosToAtLeastOnce." + of,
                    rounded(ours / median(load, OurAssembly.atLeastOnce().label())));
            ratios.put("eosToAggregate." + of, rounded(ours / median(load, new GrowingRecord().label())));
        });
        loads().stream()
                .filter(load -> load.models() == least())
                .forEach(few -> loads().stream()
                        .filter(many -> many.models() > few.models() && many.textBytes() == few.textBytes())
                        .forEach(many -> ratios.put(
                                "microsPerResponse." + many.models() + "to" + few.models() + "x" + few.textBytes(),
                                rounded(micros(many) / micros(few)))));
        var medians = run.putArray("scenariosPerSecond");
        figures.forEach(figure -> medians.addObject()
                .put("models", figure.of().load().models())
                .put("textBytes", figure.of().load().textBytes())
                .put("contender", figure.of().contender())
                .put("median", Math.round(figure.scenariosPerSecond().median()))
                .put("least", Math.round(figure.scenariosPerSecond().least()))
                .put("most", Math.round(figure.scenariosPerSecond().most()))
                .put("cpuMicrosPerResponse", rounded(figure.cpuMicros().median())));
        return run.toString();
    }

    private List<JoinLoad> loads() {
        return figures.stream().map(figure -> figure.of().load()).distinct().toList();
    }

    private int least() {
        return loads().stream().mapToInt(JoinLoad::models).min().orElseThrow();
    }

    private double median(JoinLoad load, String contender) {
        return figure(load, contender).scenariosPerSecond().median();
    }

    private double micros(JoinLoad load) {
        return figure(load, ours()).microsPerResponse();
    }

    private JoinFigure figure(JoinLoad load, String contender) {
        return figures.stream()
                .filter(figure -> figure.of().equals(new JoinFigure.Of(load, contender)))
                .findFirst()
                .orElseThrow();
    }

    private static String ceiling() {
        return new HashMapLoop().label();
    }

    private static String ours() {
        return OurAssembly.exactlyOnce().label();
    }

    private static double rounded(double ratio) {
        return Math.round(ratio * 100) / 100.0;
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
