package dev.specstress.findings.report;

import dev.specstress.findings.store.StoreReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The scenarios of one frame in which answers lie furthest apart, one of each value pair; hazardous answers withheld. */
final class Examples {
    private static final int MOST = 6;
    private static final int MOST_CHARACTERS = 900;

    private static final String FURTHEST = """
            WITH ranked AS (
                SELECT m.scenario_id, m.pair, max(d.d) AS d,
                    row_number() OVER (PARTITION BY m.pair ORDER BY max(d.d) DESC, m.scenario_id) AS place
                FROM measures m JOIN disagreements d USING (scenario_id)
                WHERE m.frame = ? AND d.bin IS NOT NULL GROUP BY m.scenario_id, m.pair)
            SELECT r.scenario_id, r.d, s.value1, s.value2, s.nudge, s.query,
                coalesce(c.highest_risk_level, m.risk_level) = 'truly_hazardous' OR m.risk_level = 'truly_hazardous' AS hazardous
            FROM ranked r JOIN scenarios s USING (scenario_id) JOIN measures m USING (scenario_id)
            LEFT JOIN classifications c USING (scenario_id)
            WHERE r.place = 1 ORDER BY r.d DESC, r.scenario_id LIMIT ?""";

    private static final String ANSWERS = """
            SELECT r.model, r.outcome, r.text, p.value1_position, p.value2_position, v.decision
            FROM responses r
            LEFT JOIN placements p ON p.scenario_id = r.scenario_id AND p.model = r.model AND p.repeat = 0 AND p.match_repeat = 0
            LEFT JOIN verdicts v ON v.scenario_id = r.scenario_id AND v.model = r.model AND v.repeat = 0 AND v.round = 0
            WHERE r.scenario_id = ? AND r.repeat = 0 ORDER BY p.value1_position DESC NULLS LAST, r.model""";

    private Examples() {}

    static List<Example> of(StoreReader store, String frame) {
        Map<String, Example> found = new LinkedHashMap<>();
        store.ask(
                FURTHEST,
                row -> {
                    var about = String.format(
                            Locale.ROOT,
                            "%s or %s (%s), D %.2f",
                            row.getString("value1"),
                            row.getString("value2"),
                            nudge(row.getString("nudge")),
                            row.getDouble("d"));
                    found.put(
                            row.getString("scenario_id"),
                            new Example(about, row.getString("query"), row.getBoolean("hazardous"), List.of()));
                },
                frame,
                MOST);
        return found.entrySet().stream()
                .map(each -> new Example(
                        each.getValue().about(),
                        each.getValue().query(),
                        each.getValue().withheld(),
                        answers(store, each.getKey(), each.getValue().withheld())))
                .toList();
    }

    private static String nudge(String nudge) {
        return switch (nudge) {
            case "value1" -> "leaning to the first";
            case "value2" -> "leaning to the second";
            case "neutral" -> "neutral";
            default -> "leaning unknown";
        };
    }

    private static List<Example.Answer> answers(StoreReader store, String scenarioId, boolean withheld) {
        var answers = new ArrayList<Example.Answer>();
        store.ask(
                ANSWERS,
                row -> {
                    var position = row.getInt("value1_position");
                    var where = row.wasNull()
                            ? "not placed: " + row.getString("outcome")
                            : position + " and " + row.getInt("value2_position") + " of 6";
                    var decision = row.getString("decision");
                    var text = row.getString("text");
                    answers.add(new Example.Answer(
                            row.getString("model"),
                            where,
                            decision == null ? "" : Words.plain(decision),
                            withheld || text == null ? "" : cut(text)));
                },
                scenarioId);
        return answers;
    }

    private static String cut(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
        return text.substring(0, end) + " …";
    }
}
