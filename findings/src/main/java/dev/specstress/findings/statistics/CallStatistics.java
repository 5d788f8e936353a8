package dev.specstress.findings.statistics;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.internal.Json;
import dev.specstress.findings.store.StoreReader;

/** What calls took and cost, by role and model, of all frames together; and how often generators refuse. */
final class CallStatistics {
    private static final String CALLS = """
            WITH calls AS (
                SELECT 'generator' AS role, generator AS model, * FROM generations
                UNION ALL BY NAME SELECT 'subject' AS role, * FROM responses
                UNION ALL BY NAME SELECT 'subject' AS role, * FROM late_responses
                UNION ALL BY NAME SELECT 'matcher' AS role, matcher AS model, 'answered' AS outcome, * FROM matches
                UNION ALL BY NAME SELECT 'grader' AS role, grader AS model, * EXCLUDE (model) FROM grades
                UNION ALL BY NAME SELECT 'classifier' AS role, classifier AS model, * FROM classifier_readings
                UNION ALL BY NAME SELECT 'judge' AS role, judge AS model, * EXCLUDE (model) FROM refusal_judgements
                UNION ALL BY NAME SELECT 'judge' AS role, judge AS model, * FROM contrasts
                UNION ALL BY NAME SELECT 'annotator' AS role, annotator AS model, 'answered' AS outcome, * FROM annotations)
            SELECT role, model, count(*) AS units, count(*) FILTER (outcome = 'answered') AS answered,
                count(*) FILTER (outcome = 'declined') AS declined, count(*) FILTER (outcome = 'timedOut') AS timed_out,
                count(*) FILTER (outcome = 'failed') AS failed, count(*) FILTER (outcome = 'notAsked') AS not_asked,
                sum(input_tokens)::BIGINT AS input, sum(cached_input_tokens)::BIGINT AS cached,
                sum(output_tokens)::BIGINT AS output, sum(thinking_tokens)::BIGINT AS thinking,
                sum(cost_micro_usd)::BIGINT AS cost,
                quantile_cont(latency_ms, 0.5) FILTER (attempts > 0) AS median,
                quantile_cont(latency_ms, 0.95) FILTER (attempts > 0) AS p95
            FROM calls GROUP BY role, model ORDER BY role, model""";

    private static final String GENERATOR_REFUSALS = """
            SELECT t.frame, t.generator, t.task_id, 1.0, CASE WHEN g.outcome IN ('answered', 'declined')
                THEN g.outcome = 'declined' END,
                CASE g.outcome WHEN 'timedOut' THEN 'timed_out' WHEN 'notAsked' THEN 'not_asked' ELSE 'failed' END
            FROM generation_tasks t LEFT JOIN generations g USING (task_id)""";

    private CallStatistics() {}

    static ArrayNode calls(StoreReader store) {
        var models = JsonNodeFactory.instance.arrayNode();
        store.ask(CALLS, row -> {
            var node = models.addObject()
                    .put("role", row.getString("role"))
                    .put("model", row.getString("model"))
                    .put("units", row.getLong("units"));
            node.putObject("outcomes")
                    .put("answered", row.getLong("answered"))
                    .put("declined", row.getLong("declined"))
                    .put("timedOut", row.getLong("timed_out"))
                    .put("failed", row.getLong("failed"))
                    .put("notAsked", row.getLong("not_asked"));
            node.putObject("tokens")
                    .put("input", row.getLong("input"))
                    .put("cachedInput", row.getLong("cached"))
                    .put("output", row.getLong("output"))
                    .put("thinking", row.getLong("thinking"));
            node.put("costUsd", Json.usd(row.getLong("cost")));
            var median = row.getDouble("median");
            node.put("latencyMedianMillis", row.wasNull() ? null : (Double) median);
            var p95 = row.getDouble("p95");
            node.put("latencyP95Millis", row.wasNull() ? null : (Double) p95);
        });
        return models;
    }

    static ObjectNode generatorRefusals(StoreReader store) {
        var node = Json.object();
        RateBoard.ask(store, 2, GENERATOR_REFUSALS).rates().forEach((key, rate) -> {
            var frame =
                    node.has(key.getFirst()) ? (ObjectNode) node.get(key.getFirst()) : node.putObject(key.getFirst());
            frame.set(key.getLast(), FigureJson.rate(rate));
        });
        return node;
    }
}
