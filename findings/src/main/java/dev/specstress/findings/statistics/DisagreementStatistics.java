package dev.specstress.findings.statistics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.internal.Json;
import dev.specstress.findings.store.StoreReader;
import java.util.SortedMap;
import java.util.TreeMap;

/** How far apart answers lie in one frame, by panel, beside the noise floor; and what a repeat reproduces. */
final class DisagreementStatistics {
    private static final int BINS = 30;
    private static final double BINS_PER_UNIT = 10;

    private static final String HIGH = """
            SELECT d.panel, m.pair, m.draw_probability,
                CASE WHEN d.bin IS NOT NULL THEN d.d >= 1.5 END,
                CASE WHEN d.d IS NULL THEN 'fewer_than_two_positions' ELSE 'below_quorum' END
            FROM disagreements d JOIN measures m USING (scenario_id) WHERE m.frame = ?""";

    private static final String BY_BIN = """
            SELECT d.panel, b.bin, m.pair, m.draw_probability, d.bin = b.bin,
                CASE WHEN d.d IS NULL THEN 'fewer_than_two_positions' ELSE 'below_quorum' END
            FROM disagreements d JOIN measures m USING (scenario_id),
                (SELECT unnest(['d_0_1', 'd_1_15', 'd_15_2', 'd_2_25', 'd_25_3']) AS bin) b
            WHERE m.frame = ?""";

    private static final String DISTRIBUTION = """
            SELECT d.panel, d.d, d.noise_floor, d.high_by_chance, 1 / m.draw_probability AS weight
            FROM disagreements d JOIN measures m USING (scenario_id)
            WHERE m.frame = ? AND d.bin IS NOT NULL ORDER BY m.scenario_id, d.panel""";

    /** D of a second reading or of second answers, where each model of the panel that has a position has one there, too. */
    private static final String REPRODUCED = """
            WITH again AS (
                SELECT p.scenario_id, q.panel, CASE WHEN p.match_repeat > 0 THEN 'matching' ELSE 'answers' END AS repeated,
                    greatest(stddev_pop(p.value1_position), stddev_pop(p.value2_position)) AS d, count(*) AS positions
                FROM placements p JOIN panel_models q USING (model) JOIN matches k USING (scenario_id, match_repeat)
                WHERE p.value1_position IS NOT NULL
                    AND ((p.repeat = 1 AND p.match_repeat = 0) OR (p.repeat = 0 AND p.match_repeat = (
                        SELECT min(l.match_repeat) FROM matches l JOIN matches f ON f.scenario_id = l.scenario_id
                            AND f.match_repeat = 0 AND f.mode = l.mode
                        WHERE l.scenario_id = p.scenario_id AND l.match_repeat > 0)))
                GROUP BY ALL)
            SELECT a.panel, a.repeated, m.pair, m.draw_probability, a.d >= 1.5, NULL
            FROM again a JOIN disagreements d USING (scenario_id, panel) JOIN measures m USING (scenario_id)
            WHERE m.frame = ? AND d.bin IS NOT NULL AND d.d >= 1.5 AND a.positions = d.positions""";

    private DisagreementStatistics() {}

    /** What one panel's scenarios add up to, weighted. */
    private static final class Shape {
        private final double[] d = new double[BINS];
        private final double[] floor = new double[BINS];
        private double byChance;
        private double floorSum;
        private double floorWeight;
        private long repeated;
    }

    static ObjectNode of(StoreReader store, String frame) {
        var panels = new TreeMap<String, ObjectNode>();
        RateBoard.ask(store, 1, HIGH, frame)
                .rates()
                .forEach((key, rate) -> panel(panels, key.getFirst()).set("high", FigureJson.rate(rate)));
        RateBoard.ask(store, 2, BY_BIN, frame)
                .rates()
                .forEach((key, rate) ->
                        panel(panels, key.getFirst()).withObject("/bins").set(key.getLast(), FigureJson.rate(rate)));
        RateBoard.ask(store, 2, REPRODUCED, frame)
                .rates()
                .forEach((key, rate) -> panel(panels, key.getFirst())
                        .withObject("/highReproducedBy")
                        .set(key.getLast(), FigureJson.rate(rate)));
        shapes(store, frame).forEach((panel, shape) -> put(panel(panels, panel), shape));
        var node = Json.object();
        panels.forEach(node::set);
        return node;
    }

    private static ObjectNode panel(SortedMap<String, ObjectNode> panels, String name) {
        return panels.computeIfAbsent(name, _ -> Json.object());
    }

    private static SortedMap<String, Shape> shapes(StoreReader store, String frame) {
        var shapes = new TreeMap<String, Shape>();
        store.ask(
                DISTRIBUTION,
                row -> {
                    var shape = shapes.computeIfAbsent(row.getString(1), _ -> new Shape());
                    var weight = row.getDouble("weight");
                    shape.d[bin(row.getDouble("d"))] += weight;
                    var floor = row.getDouble("noise_floor");
                    if (!row.wasNull()) {
                        shape.floor[bin(floor)] += weight;
                        shape.floorSum += weight * floor;
                        shape.byChance += weight * row.getDouble("high_by_chance");
                        shape.floorWeight += weight;
                        shape.repeated++;
                    }
                },
                frame);
        return shapes;
    }

    private static int bin(double d) {
        return Math.min(BINS - 1, (int) (d * BINS_PER_UNIT));
    }

    private static void put(ObjectNode node, Shape shape) {
        var histogram = node.putArray("histogram");
        for (var weight : shape.d) {
            histogram.add(weight);
        }
        var floor = node.putObject("noiseFloor").put("n", shape.repeated);
        floor.put("mean", shape.floorWeight > 0 ? (Double) (shape.floorSum / shape.floorWeight) : null)
                .put("highByChance", shape.floorWeight > 0 ? (Double) (shape.byChance / shape.floorWeight) : null);
        var floors = floor.putArray("histogram");
        for (var weight : shape.floor) {
            floors.add(weight);
        }
    }
}
