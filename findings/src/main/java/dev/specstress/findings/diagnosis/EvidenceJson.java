package dev.specstress.findings.diagnosis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.internal.Json;

/** The part of {@code diagnosis.json} that shows scenarios. */
final class EvidenceJson {
    private EvidenceJson() {}

    static ObjectNode of(Evidence evidence) {
        ObjectNode node = Json.object();
        node.set(
                "strongest",
                Json.objects(
                        evidence.strongest().stream().map(EvidenceJson::example).toList()));
        node.set(
                "counterExample",
                evidence.counterExample().map(EvidenceJson::example).orElse(null));
        return node;
    }

    private static ObjectNode example(Example its) {
        ObjectNode node = Json.object()
                .put("scenarioId", its.scenarioId())
                .put("valuePair", its.valuePair())
                .put("strength", its.strength())
                .put("d", its.d().isPresent() ? (Double) its.d().getAsDouble() : null);
        node.set(
                "answers",
                Json.objects(its.answers().stream().map(EvidenceJson::side).toList()));
        return node;
    }

    private static ObjectNode side(Example.Side its) {
        ObjectNode node = Json.object().put("model", its.model()).put("standing", Json.word(its.standing()));
        its.position()
                .ifPresent(position ->
                        node.put("value1Position", position.value1()).put("value2Position", position.value2()));
        node.set("decisions", Json.words(its.decisions()));
        node.set(
                "reasons",
                Json.objects(its.reasons().stream().map(EvidenceJson::reason).toList()));
        return node;
    }

    private static ObjectNode reason(Example.Reason its) {
        ObjectNode node = Json.object()
                .put("grader", its.grader())
                .put("decision", Json.word(its.decision()))
                .put("reasoning", its.reasoning());
        node.set("quotes", Json.strings(its.quotes()));
        return node;
    }
}
