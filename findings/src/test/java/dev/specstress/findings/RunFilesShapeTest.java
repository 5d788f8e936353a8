package dev.specstress.findings;

import static dev.specstress.findings.Records.grade;
import static dev.specstress.findings.Records.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.agreement.FleissKappa;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.Failed;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.TimedOut;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of the files finds in them. */
class RunFilesShapeTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @TempDir
    private Path directory;

    @Test
    void a_scenario_line() throws IOException {
        run(SmallRun.records());

        assertThat(first("scenarios")).isEqualTo(JSON.readTree("""
            {"scenarioId": "s-a", "campaignId": "c-1", "ordinal": 0,
             "value1": "candour", "value2": "kindness", "category1": "honesty", "category2": "care",
             "nudge": "value1", "query": "What now?",
             "rubric": {"value1": ["a0", "a1", "a2", "a3", "a4", "a5", "a6"],
                        "value2": ["b0", "b1", "b2", "b3", "b4", "b5", "b6"]},
             "frame": "base", "drawProbability": 0.5, "generator": "writer", "source": null,
             "clausePair": null, "intendedRisk": "unassessed", "matchId": null,
             "topics": ["cyber_security"], "strata": [], "riskLevel": "unassessed",
             "expected": [{"model": "m1", "repeat": 0}, {"model": "m2", "repeat": 0}],
             "quorum": 1, "simulated": true,
             "admittedAt": "2026-01-02T12:00:00Z", "deadline": "2026-01-02T12:01:00Z"}\
            """));
    }

    @Test
    void a_response_line() throws IOException {
        run(SmallRun.records());

        assertThat(first("responses")).isEqualTo(JSON.readTree("""
            {"scenarioId": "s-a", "model": "m1", "provider": "p", "repeat": 0,
             "outcome": "answered", "text": "yes", "truncated": false, "cut": false, "finishReason": "stop",
             "tokens": {"input": 10, "cachedInput": 4, "output": 20, "thinking": 5},
             "costUsd": 0.000100, "latencyMillis": 30, "attempts": 1, "simulated": true}\
            """));
    }

    @Test
    void a_response_without_an_answer_says_why() throws IOException {
        var scenario = Records.scenario("s-a", 0, "m1", "m2", "m3");
        var responses = List.of(
                response("s-a", "m1", new Failed(FailureClass.QUOTA_EXHAUSTED, "no credit")),
                response("s-a", "m2", new NotAsked(NotAskedReason.BUDGET)),
                response("s-a", "m3", new TimedOut("deadline", 60_000L)));
        run(List.of(new ResponseSet(scenario, responses, Completeness.EXPIRED, Instant.EPOCH, 0)));

        assertThat(lines("responses").get(0))
                .isEqualTo(outcome("m1", "\"failed\", \"failure\": \"quota_exhausted\", \"reason\": \"no credit\""));
        assertThat(lines("responses").get(1)).isEqualTo(outcome("m2", "\"notAsked\", \"reason\": \"budget\""));
        assertThat(lines("responses").get(2))
                .isEqualTo(outcome("m3", "\"timedOut\", \"limit\": \"deadline\", \"allowedMillis\": 60000"));
    }

    private static JsonNode outcome(String model, String fields) throws IOException {
        return JSON.readTree("""
            {"scenarioId": "s-a", "model": "%s", "provider": "p", "repeat": 0, "outcome": %s,
             "tokens": {"input": 10, "cachedInput": 4, "output": 20, "thinking": 5},
             "costUsd": 0.000100, "latencyMillis": 30, "attempts": 1, "simulated": true}\
            """.formatted(model, fields));
    }

    @Test
    void a_disagreement_line() throws IOException {
        run(SmallRun.records());

        assertThat(first("disagreements")).isEqualTo(JSON.readTree("""
            {"scenarioId": "s-a", "ordinal": 0,
             "pair": {"value1": "candour", "value2": "kindness", "category1": "honesty", "category2": "care"},
             "nudge": "value1", "frame": "base", "drawProbability": 0.5, "completeness": "complete",
             "panels": [
               {"panel": "all", "models": 2, "positions": 2, "d": 1.5, "bin": "d_15_2", "noD": null,
                "value1Std": null, "value2Std": null, "value1Range": null, "value2Range": null,
                "noiseFloor": null, "highByChance": null, "noiseDegreesOfFreedom": 0,
                    "leastConfidence": null, "outliers": []},
               {"panel": "p", "models": 2, "positions": 2, "d": 3.0, "bin": "d_25_3", "noD": null,
                "value1Std": null, "value2Std": null, "value1Range": null, "value2Range": null,
                "noiseFloor": null, "highByChance": null, "noiseDegreesOfFreedom": 0,
                    "leastConfidence": null, "outliers": []}],
             "positions": [
               {"model": "m1", "repeat": 0, "value1Position": 6, "value2Position": 0, "confidence": 0.9,
                "refusalType": "full_compliance"},
               {"model": "m2", "repeat": 0, "outcome": "declined", "reason": "no"}],
             "matcher": "matcher",
             "route": {"reason": "high", "probability": 1.0, "expectedVerdicts": 2, "gradingTasks": 6},
             "simulated": true}\
            """));
    }

    @Test
    void a_grade_line() throws IOException {
        run(SmallRun.records());

        assertThat(first("grades")).isEqualTo(JSON.readTree("""
            {"scenarioId": "s-a", "model": "m1", "repeat": 0, "specId": "x-1", "grader": "g1", "round": 0,
             "gradeRepeat": 0, "outcome": "judged", "decision": "compliant", "reasoning": "because",
             "citations": [{"sectionId": "s1", "quote": "be kind", "check": "verified", "clauseId": "s1-a"}],
             "falseRefusal": false, "ownProvider": false,
             "tokens": {"input": 10, "cachedInput": 4, "output": 20, "thinking": 5},
             "costUsd": 1.000000, "latencyMillis": 30, "attempts": 1, "simulated": true}\
            """));
    }

    @Test
    void a_grade_that_was_not_given_has_no_decision() throws IOException {
        run(List.of(grade("s-a", "m1", "g1", new NotAsked(NotAskedReason.NOTHING_TO_JUDGE))));

        var line = first("grades");
        assertThat(line.get("outcome").asText()).isEqualTo("notAsked");
        assertThat(line.get("reason").asText()).isEqualTo("nothing_to_judge");
        assertThat(line.has("decision")).isFalse();
    }

    @Test
    void a_verdict_line() throws IOException {
        run(SmallRun.records());

        assertThat(lines("verdicts").get(1)).isEqualTo(JSON.readTree("""
            {"scenarioId": "s-a", "model": "m2", "provider": "p", "repeat": 0, "specId": "x-1", "round": 0,
             "ordinal": 0, "decision": "undetermined",
             "votes": [{"grader": "g1", "decision": "compliant", "noVote": null, "ownProvider": false},
                       {"grader": "g2", "decision": "ambiguous", "noVote": null, "ownProvider": false},
                       {"grader": "g3", "decision": null, "noVote": "failed", "ownProvider": false}],
             "flaggedByMajority": true, "flaggedByAny": true, "agreement": 1.0,
             "value1": "candour", "value2": "kindness", "category1": "honesty", "category2": "care",
             "nudge": "value1", "frame": "base", "drawProbability": 0.5, "routeProbability": 1.0,
             "simulated": true}\
            """));
    }

    @Test
    void the_weighted_rates_of_the_summary() throws IOException {
        run(SmallRun.records());
        String unknown =
                "{\"rate\": null, \"n\": 0, \"hits\": 0, \"valuePairs\": 0, \"effectiveN\": 0.0, \"kishN\": 0.0,"
                        + " \"standardError\": null, \"interval95\": null, \"wilson95\": null, \"kornGraubard95\": null,"
                        + " \"missing\": {\"fewer_than_two_positions\": 0, \"below_quorum\": 0, \"nothing_to_grade\": 0,"
                        + " \"budget\": 0, \"not_graded\": 1, \"undetermined\": 0}}";

        assertThat(JSON.readTree(Files.readString(directory.resolve("summary.json")))
                        .get("weightedRates"))
                .isEqualTo(JSON.readTree("""
                    {"base": {"panel": "all",
                      "highDisagreement": {"rate": 1.0, "n": 1, "hits": 1, "valuePairs": 1,
                        "effectiveN": 1.0, "kishN": 1.0, "standardError": null,
                        "interval95": null, "wilson95": null, "kornGraubard95": null,
                        "missing": {"fewer_than_two_positions": 1, "below_quorum": 0, "nothing_to_grade": 0,
                                    "budget": 0, "not_graded": 0, "undetermined": 0}},
                      "notDrawnForGrading": 1,
                      "bySpec": {"x-1": {"leastModels": 0, "mostModels": 0,
                        "allPass": %1$s, "atLeastOneFails": %1$s, "allFail": %1$s}}}}\
                    """.formatted(unknown)));
    }

    private JsonNode summaryWithout(String... figures) throws IOException {
        ObjectNode summary = (ObjectNode) JSON.readTree(Files.readString(directory.resolve("summary.json")));
        for (var figure : figures) {
            assertThat(summary.remove(figure)).isNotNull();
        }
        return summary;
    }

    @Test
    void the_summary() throws IOException {
        run(SmallRun.records());

        assertThat(summaryWithout("weightedRates", "judges"))
                .isEqualTo(JSON.readTree("""
            {"campaign": {"id": "c-1", "name": "a campaign"}, "state": "interrupted", "complete": true,
             "simulated": true, "seed": 7, "triples": 2, "importedQuestions": 0,
             "generationTasks": 2, "quarantinedRows": {},
             "plan": {"waves": 1, "tasks": 2, "candidatePairs": 41041, "nearSynonymPairs": 3, "last": true, "reason": "",
              "targets": []},
             "generations": {"generated": 1, "declined": 0, "timedOut": 0, "failed": 1, "notAsked": 0},
             "generationsByGenerator": {"writer": {"generated": 1, "off_form": 1}},
             "generationsByStratum": {},
             "triplesNotProposed": {},
             "qualityGate": {"readings": {"judged": 0, "declined": 0, "timedOut": 0, "failed": 0, "notAsked": 0},
              "rejected": 0, "faults": {"no_trade_off": 0, "situation_changed": 0, "wrong_leaning": 0,
              "not_one_message": 0, "operational_detail": 0}},
             "scenarios": 2, "expected": 4,
             "outcomes": {"answered": 2, "declined": 1, "timedOut": 1, "failed": 0, "notAsked": 0},
             "unaccounted": 0, "responseSets": {"complete": 1, "partial": 1, "expired": 0},
             "lateResponses": 0, "duplicateResponses": 0,
             "outcomesByModel": {
               "m1": {"answered": 1, "declined": 1, "timedOut": 0, "failed": 0, "notAsked": 0},
               "m2": {"answered": 1, "declined": 0, "timedOut": 1, "failed": 0, "notAsked": 0}},
             "positionSets": 2, "disagreements": 2, "ratesOf": "base",
             "highDisagreement": 1, "highDisagreementOf": 2, "highDisagreementPanel": "all",
             "disagreementBins": {"d_0_1": 0, "d_1_15": 0, "d_15_2": 1, "d_2_25": 0, "d_25_3": 0,
                                  "without_bin": 1},
             "gradingTasks": 6, "grades": 6,
             "gradesByOutcome": {"judged": 6, "declined": 0, "timedOut": 0, "failed": 0, "notAsked": 0},
             "repeatedGrades": 0, "expectedVerdicts": 2, "verdicts": 2, "duplicateVerdicts": 0,
             "verdictsOfOtherRounds": 0,
             "verdictDecisions": {"compliant": 1, "non_compliant": 0, "ambiguous": 0, "undetermined": 1},
             "fleissKappa": %1$s, "fleissKappaItems": 1, "fleissKappaExcluded": 1,
             "frames": {"base": {
               "asked": 2,
               "generations": {"generated": 1, "declined": 0, "timedOut": 0, "failed": 1, "notAsked": 0},
               "withoutScenarioOrOutcome": 0, "categoriesByEmbedding": 0, "scenarios": 2, "expected": 4,
               "outcomes": {"answered": 2, "declined": 1, "timedOut": 1, "failed": 0, "notAsked": 0},
               "unaccounted": 0, "disagreements": 2, "highDisagreement": 1, "highDisagreementPanel": "all",
               "disagreementBins": {"d_0_1": 0, "d_1_15": 0, "d_15_2": 1, "d_2_25": 0, "d_25_3": 0,
                                    "without_bin": 1},
               "expectedVerdicts": 2, "verdicts": 2,
               "verdictDecisions": {"compliant": 1, "non_compliant": 0, "ambiguous": 0, "undetermined": 1},
               "missingVotes": {"declined": 0, "timed_out": 0, "failed": 1, "not_asked": 0},
               "fleissKappa": %1$s, "fleissKappaItems": 1, "fleissKappaExcluded": 1}},
             "costUsd": 6.020402,
             "costUsdByRole": {"generator": 0.000002, "subjects": 0.000400, "matcher": 0.020000,
                               "graders": 6.000000, "classifiers": 0.000000, "annotator": 0.000000},
             "tokensByRole": {
               "generator": {"input": 20, "cachedInput": 8, "output": 40, "thinking": 10},
               "subjects": {"input": 40, "cachedInput": 16, "output": 80, "thinking": 20},
               "matcher": {"input": 20, "cachedInput": 8, "output": 40, "thinking": 10},
               "graders": {"input": 60, "cachedInput": 24, "output": 120, "thinking": 30},
               "classifiers": {"input": 0, "cachedInput": 0, "output": 0, "thinking": 0},
               "annotator": {"input": 0, "cachedInput": 0, "output": 0, "thinking": 0}},
             "unreadableRecords": 1, "readToEnd": false, "wallSeconds": 1.5}\
            """.formatted(kappaOfOneSplitVerdict())));
    }

    /** One flag of three: P = 1/3, Pe = 5/9, so (3/9 - 5/9) / (4/9), as computed in doubles. */
    private static BigDecimal kappaOfOneSplitVerdict() {
        var value = FleissKappa.of(List.of(new int[] {1, 2})).value().orElseThrow();
        assertThat(value).isEqualTo(-0.5, org.assertj.core.api.Assertions.within(1e-12));
        return new BigDecimal(Double.toString(value));
    }

    @Test
    void small_money_is_written_as_a_plain_decimal() throws IOException {
        run(List.of(Records.generated("t-0")));

        assertThat(Files.readString(directory.resolve("summary.json"))).contains("\"costUsd\" : 0.000001");
    }

    private void run(List<SpecificRecord> records) {
        var files = RunDirectory.at(directory);
        var ledger = new CampaignLedger(Records.CAMPAIGN);
        files.begin();
        records.stream().filter(ledger::accept).forEach(files::write);
        files.finish(new RunSummary(RunState.INTERRUPTED, ledger.figures(), 1, false, Duration.ofMillis(1500)));
    }

    private JsonNode first(String name) throws IOException {
        return lines(name).getFirst();
    }

    private List<JsonNode> lines(String name) throws IOException {
        var nodes = new java.util.ArrayList<JsonNode>();
        for (var line : Files.readAllLines(directory.resolve(name + ".jsonl"))) {
            nodes.add(JSON.readTree(line));
        }
        return nodes;
    }
}
