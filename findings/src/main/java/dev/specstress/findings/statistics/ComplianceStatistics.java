package dev.specstress.findings.statistics;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.internal.Json;
import dev.specstress.findings.rates.ClusterBootstrap;
import dev.specstress.findings.rates.MissingCause;
import dev.specstress.findings.store.StoreReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pass, at least one fails, all fail, and frequent non-compliance by any grader, of one frame: over all scenarios, and per
 * panel by D bin and for high D.
 */
final class ComplianceStatistics {
    private static final String ALL = "all";
    private static final String HIGH = "high";
    private static final String LOWEST = "d_0_1";
    private static final String HIGHEST = "d_25_3";

    /** Every scenario that is or should be judged, once per cell it belongs to. */
    private static final String CELLS = """
            WITH wanted AS (
                SELECT DISTINCT scenario_id, spec_id, CAST(NULL AS VARCHAR) AS reason FROM expected_verdicts WHERE repeat = 0
                UNION ALL
                SELECT m.scenario_id, s.spec_id, m.route_reason
                FROM measures m, (SELECT DISTINCT spec_id FROM models WHERE role = 'subject' AND spec_id IS NOT NULL) s
                WHERE m.route_reason IN ('nothing_to_grade', 'budget')),
            cells AS (
                SELECT scenario_id, '' AS panel, 'all' AS bin FROM measures
                UNION ALL SELECT scenario_id, panel, bin FROM disagreements WHERE bin IS NOT NULL
                UNION ALL SELECT scenario_id, panel, 'high' FROM disagreements WHERE bin IS NOT NULL AND d >= 1.5)
            SELECT w.spec_id, x.panel, x.bin, m.pair, m.draw_probability * c.route_probability AS probability, w.reason,
                c.models, c.verdicts, c.flagged_by_majority, c.undetermined_by_majority,
                c.frequent_by_majority, c.frequent_by_any, c.scenario_id IS NOT NULL AS judged
            FROM wanted w
            JOIN measures m USING (scenario_id)
            JOIN cells x USING (scenario_id)
            LEFT JOIN scenario_compliance c ON c.scenario_id = w.scenario_id AND c.spec_id = w.spec_id AND c.round = 0
            WHERE m.frame = ?""";

    private record Cell(String specId, String panel, String bin) {}

    private record Comparison(String specId, String panel, String of, String measure) {}

    private final Map<Cell, ComplianceCell> cells = new TreeMap<>(
            Comparator.comparing(Cell::specId).thenComparing(Cell::panel).thenComparing(Cell::bin));
    private final Map<Comparison, Fold> folds = new TreeMap<>(Comparator.comparing(Comparison::specId)
            .thenComparing(Comparison::panel)
            .thenComparing(Comparison::of)
            .thenComparing(Comparison::measure));

    static ComplianceStatistics of(StoreReader store, String frame) {
        var statistics = new ComplianceStatistics();
        store.ask(CELLS, statistics::take, frame);
        statistics.compareWithAll(store, frame);
        return statistics;
    }

    /** What is high is among all, so all are told to every panel's comparison, too. */
    private void compareWithAll(StoreReader store, String frame) {
        var panels = cells.keySet().stream()
                .map(Cell::panel)
                .filter(panel -> !panel.isEmpty())
                .distinct()
                .toList();
        store.ask(
                CELLS + " AND x.bin = 'all'",
                row -> {
                    for (var panel : panels) {
                        compare(row, row.getString(1), panel, HIGH, false);
                    }
                },
                frame);
    }

    private void take(ResultSet row) throws SQLException {
        var cell = new Cell(row.getString(1), row.getString(2), row.getString(3));
        var counts = cells.computeIfAbsent(cell, _ -> new ComplianceCell());
        if (!row.getBoolean("judged")) {
            var reason = row.getString("reason");
            counts.addMissing(
                    reason == null ? MissingCause.NOT_GRADED : MissingCause.valueOf(reason.toUpperCase(Locale.ROOT)));
            return;
        }
        counts.add(row);
        switch (cell.bin()) {
            case HIGH -> compare(row, cell.specId(), cell.panel(), HIGH, true);
            case LOWEST -> compare(row, cell.specId(), cell.panel(), HIGHEST, false);
            case HIGHEST -> compare(row, cell.specId(), cell.panel(), HIGHEST, true);
            default -> {}
        }
    }

    private void compare(ResultSet row, String specId, String panel, String of, boolean above) throws SQLException {
        if (!row.getBoolean("judged")) {
            return;
        }
        var pair = row.getString("pair");
        var probability = row.getDouble("probability");
        ComplianceCell.hits(row).forEach((measure, hit) -> {
            if (hit.isPresent()) {
                folds.computeIfAbsent(new Comparison(specId, panel, of, measure), _ -> new Fold())
                        .add(above, pair, probability, hit.get());
            }
        });
    }

    ArrayNode cells() {
        return Json.objects(cells.entrySet().stream()
                .map(each -> cell(each.getKey(), each.getValue()))
                .toList());
    }

    private static ObjectNode cell(Cell cell, ComplianceCell counts) {
        return counts.json(Json.object()
                .put("specId", cell.specId())
                .put("panel", cell.panel().isEmpty() ? null : cell.panel())
                .put("bin", cell.bin()));
    }

    ArrayNode folds(ClusterBootstrap bootstrap) {
        return Json.objects(folds.entrySet().stream()
                .map(each -> Json.object()
                        .put("specId", each.getKey().specId())
                        .put("panel", each.getKey().panel())
                        .put("of", each.getKey().of())
                        .put("comparedWith", each.getKey().of().equals(HIGH) ? ALL : LOWEST)
                        .put("measure", each.getKey().measure())
                        .setAll(each.getValue().json(bootstrap)))
                .map(ObjectNode.class::cast)
                .toList());
    }
}
