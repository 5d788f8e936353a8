package dev.specstress.findings.statistics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.internal.Json;
import dev.specstress.findings.store.StoreReader;

/** How often each model stands alone: of the panels of five positions or more that it has one in. */
final class OutlierStatistics {
    private static final String OUTLIERS = """
            SELECT d.panel, q.model, m.pair, m.draw_probability,
                CASE WHEN p.value1_position IS NOT NULL THEN o.model IS NOT NULL END, 'not_judged'
            FROM disagreements d JOIN measures m USING (scenario_id) JOIN panel_models q USING (panel)
            JOIN placements p ON p.scenario_id = d.scenario_id AND p.model = q.model AND p.repeat = 0 AND p.match_repeat = 0
            LEFT JOIN outliers o ON o.scenario_id = d.scenario_id AND o.panel = d.panel AND o.model = q.model
            WHERE m.frame = ? AND d.positions >= 5""";

    private OutlierStatistics() {}

    static ObjectNode of(StoreReader store, String frame) {
        var node = Json.object();
        RateBoard.ask(store, 2, OUTLIERS, frame).rates().forEach((key, rate) -> {
            var panel =
                    node.has(key.getFirst()) ? (ObjectNode) node.get(key.getFirst()) : node.putObject(key.getFirst());
            panel.set(key.getLast(), FigureJson.rate(rate));
        });
        return node;
    }
}
