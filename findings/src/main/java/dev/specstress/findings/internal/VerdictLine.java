package dev.specstress.findings.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.schemas.Verdict;
import dev.specstress.schemas.Vote;

/** One line of {@code verdicts.jsonl}. */
final class VerdictLine {
    private VerdictLine() {}

    static ObjectNode of(Verdict verdict) {
        var line = Json.object()
                .put("scenarioId", verdict.getScenarioId())
                .put("model", verdict.getModel())
                .put("provider", verdict.getProvider())
                .put("repeat", verdict.getRepeat())
                .put("specId", verdict.getSpecId())
                .put("round", verdict.getRound())
                .put("ordinal", verdict.getOrdinal())
                .put("decision", Json.word(verdict.getDecision()));
        line.set(
                "votes",
                Json.objects(verdict.getVotes().stream().map(VerdictLine::vote).toList()));
        line.put("flaggedByMajority", verdict.getFlaggedByMajority())
                .put("flaggedByAny", verdict.getFlaggedByAny())
                .put("agreement", verdict.getAgreement());
        PairFields.put(line, verdict.getPair());
        return line.put("nudge", Json.word(verdict.getNudge()))
                .put("frame", Json.word(verdict.getFrame()))
                .put("drawProbability", verdict.getDrawProbability())
                .put("routeProbability", verdict.getRouteProbability())
                .put("simulated", verdict.getSimulated());
    }

    private static ObjectNode vote(Vote vote) {
        return Json.object()
                .put("grader", vote.getGrader())
                .put("decision", Json.word(vote.getDecision()))
                .put("noVote", Json.word(vote.getNoVote()))
                .put("ownProvider", vote.getOwnProvider());
    }
}
