package dev.specstress.findings.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.Outcome;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Failed;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.TimedOut;

/** The fields by which every line tells how a call ended and what it took. */
final class OutcomeFields {
    private OutcomeFields() {}

    /** The outcome's word and, where nothing usable came, why. */
    static void put(ObjectNode line, Object outcome) {
        put(line, outcome, Outcome.of(outcome).word());
    }

    /** The same with a word of its own for "it was done". */
    static void put(ObjectNode line, Object outcome, String word) {
        line.put("outcome", word);
        switch (outcome) {
            case Declined declined -> line.put("reason", declined.getReason());
            case TimedOut timedOut ->
                line.put("limit", timedOut.getLimit()).put("allowedMillis", timedOut.getAllowedMillis());
            case Failed failed ->
                line.put("failure", Json.word(failed.getFailure())).put("reason", failed.getReason());
            case NotAsked notAsked -> line.put("reason", Json.word(notAsked.getReason()));
            default -> {}
        }
    }

    static void put(ObjectNode line, CallAccount call) {
        line.putObject("tokens")
                .put("input", call.getInputTokens())
                .put("cachedInput", call.getCachedInputTokens())
                .put("output", call.getOutputTokens())
                .put("thinking", call.getThinkingTokens());
        line.put("costUsd", Json.usd(call.getCostMicroUsd()));
        line.put("latencyMillis", call.getLatencyMillis()).put("attempts", call.getAttempts());
    }
}
