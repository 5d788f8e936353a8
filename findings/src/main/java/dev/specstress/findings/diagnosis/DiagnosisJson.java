package dev.specstress.findings.diagnosis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.internal.Json;
import java.util.List;
import java.util.TreeMap;

/** {@code diagnosis.json}: its shape is in {@code docs/diagnosis.md}. */
public final class DiagnosisJson {
    private DiagnosisJson() {}

    /** One entry for each spec. */
    public static byte[] of(List<SpecDiagnosis> diagnoses) {
        ObjectNode node = Json.object();
        ArrayNode specs = node.putArray("specs");
        diagnoses.forEach(each -> specs.add(spec(each)));
        return Json.pretty(node);
    }

    private static ObjectNode spec(SpecDiagnosis diagnosis) {
        ObjectNode node = Json.object()
                .put("specId", diagnosis.spec().specId())
                .put("name", diagnosis.spec().name())
                .put("falseDiscoveryRate", diagnosis.settings().falseDiscoveryRate())
                .put("resamples", diagnosis.settings().resamples())
                .put("seed", diagnosis.settings().seed());
        node.set("coverage", coverage(diagnosis.coverage()));
        ArrayNode baselines = node.putArray("baselines");
        diagnosis
                .baselines()
                .forEach(each -> baselines
                        .addObject()
                        .put("kind", Json.word(each.kind()))
                        .put("usual", each.usual())
                        .put("priorStrength", each.priorStrength())
                        .put("faultyShare", each.faultyShare())
                        .put("alike", each.alike()));
        ArrayNode sections = node.putArray("sections");
        diagnosis.sections().forEach(each -> sections.add(section(each)));
        ArrayNode clauses = node.putArray("clauses");
        diagnosis.clauses().forEach(each -> clauses.add(clause(each)));
        ArrayNode pairs = node.putArray("pairs");
        diagnosis.pairs().forEach(each -> {
            ObjectNode pair = pairs.addObject()
                    .put("rank", each.rank())
                    .put("clauseId1", each.clauseId1())
                    .put("clauseId2", each.clauseId2());
            pair.set("measured", measured(each.measured()));
            pair.set("evidence", EvidenceJson.of(each.evidence()));
        });
        return node;
    }

    private static ObjectNode coverage(Coverage its) {
        ObjectNode node = Json.object()
                .put("scenarios", its.scenarios())
                .put("valuePairs", its.valuePairs())
                .put("effectiveScenarios", its.effectiveScenarios())
                .put("high", its.high())
                .put("low", its.low())
                .put("withoutD", its.withoutD())
                .put("allFail", its.allFail())
                .put("allPass", its.allPass())
                .put("undetermined", its.undetermined())
                .put("answers", its.answers())
                .put("undecided", its.undecided())
                .put("split", its.split())
                .put("votes", its.votes())
                .put("missingVotes", its.missingVotes())
                .put("repeats", its.repeats())
                .put("repeatsDiffer", its.repeatsDiffer())
                .put("neverCited", its.neverCited());
        ObjectNode frames = node.putObject("byFrame");
        new TreeMap<>(its.byFrame()).forEach((frame, n) -> frames.put(Json.word(frame), n));
        ObjectNode quotes = node.putObject("quotes");
        new TreeMap<>(its.quotes()).forEach((check, n) -> quotes.put(Json.word(check), n));
        return node;
    }

    private static ObjectNode section(SectionFinding its) {
        ObjectNode node = Json.object()
                .put("rank", its.rank())
                .put("sectionId", its.sectionId())
                .put("title", its.title())
                .put("kind", Json.word(its.kind()))
                .put("score", its.score())
                .put("lowerBound", its.lowerBound());
        node.set("clauses", Json.strings(its.clauses()));
        node.set(
                "measured",
                Json.objects(
                        its.measured().stream().map(DiagnosisJson::measured).toList()));
        return node;
    }

    private static ObjectNode clause(ClauseFinding its) {
        ObjectNode node = Json.object().put("rank", its.rank());
        its.rankInterval()
                .ifPresentOrElse(
                        interval -> node.putObject("rankInterval90")
                                .put("first", interval.first())
                                .put("last", interval.last()),
                        () -> node.putNull("rankInterval90"));
        node.put("clauseId", its.clauseId())
                .put("sectionId", its.sectionId())
                .put("text", its.text())
                .put("kind", Json.word(its.kind()))
                .put("score", its.score())
                .put("lowerBound", its.lowerBound())
                .put("qValue", its.qValue())
                .put("named", its.named())
                .put("contradicts", its.contradicts().orElse(null));
        node.set(
                "measured",
                Json.objects(
                        its.measured().stream().map(DiagnosisJson::measured).toList()));
        node.set("evidence", EvidenceJson.of(its.evidence()));
        return node;
    }

    private static ObjectNode measured(Measured its) {
        return Json.object()
                .put("kind", Json.word(its.kind()))
                .put("excess", its.excess())
                .put("lowerBound", its.lowerBound())
                .put("rate", its.rate())
                .put("expected", its.expected())
                .put("applied", its.applied())
                .put("hits", its.hits())
                .put("effectiveN", its.effectiveN())
                .put("pValue", its.pValue());
    }
}
