package dev.specstress.findings.statistics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.agreement.AgreementSample;
import dev.specstress.findings.agreement.GraderPanel;
import dev.specstress.findings.internal.Json;
import dev.specstress.findings.rates.ClusterBootstrap;
import dev.specstress.findings.store.StoreReader;
import dev.specstress.schemas.Decision;
import java.util.HashMap;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/** How far graders agree with one another on first answers of one frame, and each with itself where it was asked twice. */
final class GraderStatistics {
    private static final String VOTES = """
            SELECT v.scenario_id || '|' || v.model || '|' || v.spec_id AS item, w.pair, v.grader, v.decision
            FROM votes v JOIN verdicts w USING (scenario_id, model, repeat, spec_id, round)
            WHERE w.frame = ? AND v.round = 0 AND v.repeat = 0 ORDER BY item, v.grader""";

    private static final String TWICE = """
            SELECT a.grader, m.pair, a.decision, b.decision
            FROM grades a JOIN measures m USING (scenario_id)
            JOIN grades b ON b.scenario_id = a.scenario_id AND b.model = a.model AND b.repeat = a.repeat
                AND b.spec_id = a.spec_id AND b.round = a.round AND b.grader = a.grader AND b.grade_repeat = 1
            WHERE m.frame = ? AND a.round = 0 AND a.grade_repeat = 0 AND a.decision IS NOT NULL AND b.decision IS NOT NULL
            ORDER BY ALL""";

    private GraderStatistics() {}

    static ObjectNode of(StoreReader store, String frame, ClusterBootstrap bootstrap) {
        var graders = new TreeSet<String>();
        store.ask("SELECT DISTINCT grader FROM votes", row -> graders.add(row.getString(1)));
        if (graders.isEmpty()) {
            return null;
        }
        var panel = new GraderPanel(graders);
        var item = new Object() {
            private String id = "";
            private String pair = "";
            private final HashMap<String, Decision> votes = new HashMap<>();

            void end() {
                if (!id.isEmpty()) {
                    panel.add(pair, votes);
                }
                votes.clear();
            }
        };
        store.ask(
                VOTES,
                row -> {
                    if (!row.getString("item").equals(item.id)) {
                        item.end();
                        item.id = row.getString("item");
                        item.pair = row.getString("pair");
                    }
                    if (row.getString("decision") != null) {
                        item.votes.put(row.getString("grader"), decision(row.getString("decision")));
                    }
                },
                frame);
        item.end();
        var node = AgreementJson.of(panel.agreement(bootstrap));
        node.set("selfAgreement", self(store, frame, bootstrap));
        return node;
    }

    private static ObjectNode self(StoreReader store, String frame, ClusterBootstrap bootstrap) {
        var decisions = new TreeMap<String, AgreementSample>();
        var flags = new TreeMap<String, AgreementSample>();
        store.ask(
                TWICE,
                row -> {
                    var counts = new int[Decision.values().length];
                    var byFlag = new int[2];
                    for (var column = 3; column <= 4; column++) {
                        var decision = decision(row.getString(column));
                        counts[decision.ordinal()]++;
                        byFlag[decision == Decision.COMPLIANT ? 0 : 1]++;
                    }
                    decisions
                            .computeIfAbsent(row.getString(1), _ -> new AgreementSample(counts.length, 2))
                            .add(row.getString(2), counts);
                    flags.computeIfAbsent(row.getString(1), _ -> new AgreementSample(2, 2))
                            .add(row.getString(2), byFlag);
                },
                frame);
        var node = Json.object();
        decisions.forEach((grader, sample) -> {
            var own = node.putObject(grader);
            own.set("decisions", AgreementJson.of(sample.agreement(bootstrap)));
            own.set("flag", AgreementJson.of(flags.get(grader).agreement(bootstrap)));
        });
        return node;
    }

    private static Decision decision(String word) {
        return Decision.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
