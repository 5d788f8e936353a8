package dev.specstress.providers;

import dev.specstress.schemas.CallAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a unit of work took that needed several calls, or none. */
public final class CallAccounts {
    private CallAccounts() {}

    /** Nothing was sent. */
    public static CallAccount none(Instant now, boolean simulated) {
        return new CallAccount(0, 0L, 0L, 0L, 0L, 0L, 0L, now, simulated);
    }

    /**
     * The sum of calls. Wall time runs from the first call's beginning to the last one's end, what lay between included;
     * it is simulated if any call was.
     *
     * @param calls 1 or more, in any order
     */
    public static CallAccount sum(List<CallAccount> calls) {
        Instant begun = calls.getFirst().getStartedAt();
        Instant ended = begun;
        CallAccount sum = none(begun, false);
        for (CallAccount call : calls) {
            sum.setAttempts(sum.getAttempts() + call.getAttempts());
            sum.setInputTokens(sum.getInputTokens() + call.getInputTokens());
            sum.setCachedInputTokens(sum.getCachedInputTokens() + call.getCachedInputTokens());
            sum.setOutputTokens(sum.getOutputTokens() + call.getOutputTokens());
            sum.setThinkingTokens(sum.getThinkingTokens() + call.getThinkingTokens());
            sum.setCostMicroUsd(sum.getCostMicroUsd() + call.getCostMicroUsd());
            sum.setSimulated(sum.getSimulated() || call.getSimulated());
            Instant callEnded = call.getStartedAt().plusMillis(call.getLatencyMillis());
            begun = call.getStartedAt().isBefore(begun) ? call.getStartedAt() : begun;
            ended = callEnded.isAfter(ended) ? callEnded : ended;
        }
        sum.setStartedAt(begun);
        sum.setLatencyMillis(Duration.between(begun, ended).toMillis());
        return sum;
    }
}
