package dev.specstress.findings.statistics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.internal.Json;
import dev.specstress.findings.store.StoreReader;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which values each model sets above others in one frame: from where its answers lie, and from what they express. */
final class PreferenceStatistics {
    /** A model's answers to questions whose values are of two categories. */
    private static final String SIDES = """
            SELECT p.model, m.pair, m.category1, m.category2, m.nudge, p.value1_position, p.value2_position,
                1 / m.draw_probability AS weight
            FROM placements p JOIN measures m USING (scenario_id)
            WHERE m.frame = ? AND p.repeat = 0 AND p.match_repeat = 0 AND p.value1_position IS NOT NULL
                AND m.category1 <> m.category2
            ORDER BY p.model, m.scenario_id""";

    private static final String EXPRESSED = """
            WITH categories AS (SELECT DISTINCT category FROM expressed_values),
            named AS (SELECT DISTINCT scenario_id, model, category FROM expressed_values)
            SELECT a.model, c.category, m.pair, m.draw_probability,
                CASE WHEN a.outcome = 'answered' THEN n.category IS NOT NULL END,
                CASE a.outcome WHEN 'declined' THEN 'declined' WHEN 'timedOut' THEN 'timed_out'
                    WHEN 'notAsked' THEN 'not_asked' ELSE 'failed' END
            FROM annotated_responses a JOIN measures m USING (scenario_id), categories c
            LEFT JOIN named n ON n.scenario_id = a.scenario_id AND n.model = a.model AND n.category = c.category
            WHERE m.frame = ?""";

    /** Of the questions in which two models lie apart on a value of a category: how often the first favours it more. */
    private static final String BETWEEN = """
            WITH sides AS (
                SELECT p.scenario_id, p.model, m.pair, m.draw_probability, m.category1 AS category, p.value1_position AS position,
                    1 AS axis
                FROM placements p JOIN measures m USING (scenario_id)
                WHERE m.frame = ? AND p.repeat = 0 AND p.match_repeat = 0 AND p.value1_position IS NOT NULL
                UNION ALL
                SELECT p.scenario_id, p.model, m.pair, m.draw_probability, m.category2, p.value2_position, 2
                FROM placements p JOIN measures m USING (scenario_id)
                WHERE m.frame = ? AND p.repeat = 0 AND p.match_repeat = 0 AND p.value2_position IS NOT NULL)
            SELECT a.model, b.model, a.category, a.pair, a.draw_probability,
                CASE WHEN a.position <> b.position THEN a.position > b.position END, NULL
            FROM sides a JOIN sides b ON a.scenario_id = b.scenario_id AND a.axis = b.axis AND a.model < b.model""";

    private PreferenceStatistics() {}

    static ObjectNode of(StoreReader store, String frame, long seed) {
        var categories = new TreeSet<String>();
        store.ask(
                "SELECT category1, category2 FROM measures WHERE frame = ?",
                row -> {
                    categories.add(row.getString(1));
                    categories.add(row.getString(2));
                },
                frame);
        var models = new TreeMap<String, ModelSides>();
        store.ask(
                SIDES,
                row -> models.computeIfAbsent(row.getString("model"), _ -> new ModelSides(categories))
                        .add(row),
                frame);
        var node = Json.object();
        var strengths = node.putObject("strengths");
        models.forEach((model, sides) -> strengths.set(model, sides.json(seed)));
        var expressed = node.putObject("expressed");
        RateBoard.ask(store, 2, EXPRESSED, frame)
                .rates()
                .forEach((key, rate) ->
                        expressed.withObject("/" + pointer(key.getFirst())).set(key.getLast(), FigureJson.rate(rate)));
        var between = node.putArray("between");
        RateBoard.ask(store, 3, BETWEEN, frame, frame).rates().forEach((key, rate) -> {
            var one = between.addObject()
                    .put("model", key.get(0))
                    .put("other", key.get(1))
                    .put("category", key.get(2));
            one.set("favoursMore", FigureJson.rate(rate));
        });
        return node;
    }

    /** A name as a step of a JSON pointer. */
    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
