package dev.specstress.launcher.plan;

import java.util.OptionalDouble;

/**
 * What a plan takes for granted beside the campaign itself. Nothing is declined or retried.
 *
 * @param charactersPerToken of English prose, above 0
 * @param questionTokens of one question
 * @param answerTokens of one answer, thinking included; a model's own maximum bounds it
 * @param thinkingTokens of one call of a generator, matcher or grader, beside what it writes
 * @param cachedShare share of a grader's instructions and spec that its provider has in its cache, 0 to 1
 * @param highShare share of scenarios with D of 1.5 or more among governed subjects, 0 to 1
 * @param middleShare share with D in [1, 1.5), 0 to 1; what is left has less
 * @param secondsToFirstToken of one call of a real model
 * @param tokensPerSecond at which a real model then writes, above 0
 * @param inFlight calls of one lane that are under way at once, 1 or more
 * @param requestsPerMinute a lane's limit; none if empty
 */
record Assumptions(
        double charactersPerToken,
        int questionTokens,
        int answerTokens,
        int thinkingTokens,
        double cachedShare,
        double highShare,
        double middleShare,
        double secondsToFirstToken,
        double tokensPerSecond,
        int inFlight,
        OptionalDouble requestsPerMinute) {
    private static final int IN_FLIGHT = 64;

    static Assumptions low() {
        return new Assumptions(4.5, 60, 250, 100, 0.9, 0.05, 0.10, 0.5, 120, IN_FLIGHT, OptionalDouble.empty());
    }

    static Assumptions expected() {
        return new Assumptions(4, 100, 600, 300, 0.5, 0.15, 0.25, 1, 60, IN_FLIGHT, OptionalDouble.empty());
    }

    static Assumptions high() {
        return new Assumptions(3.5, 200, 1_500, 1_500, 0, 0.40, 0.30, 3, 30, IN_FLIGHT, OptionalDouble.empty());
    }

    Assumptions withAnswerTokens(int tokens) {
        return new Assumptions(
                charactersPerToken,
                questionTokens,
                tokens,
                thinkingTokens,
                cachedShare,
                highShare,
                middleShare,
                secondsToFirstToken,
                tokensPerSecond,
                inFlight,
                requestsPerMinute);
    }

    /** The middle's share of the rest stays what it was. */
    Assumptions withHighShare(double share) {
        var middle = highShare == 1 ? 0 : middleShare / (1 - highShare) * (1 - share);
        return new Assumptions(
                charactersPerToken,
                questionTokens,
                answerTokens,
                thinkingTokens,
                cachedShare,
                share,
                middle,
                secondsToFirstToken,
                tokensPerSecond,
                inFlight,
                requestsPerMinute);
    }

    Assumptions withThroughput(int calls, OptionalDouble limit) {
        return new Assumptions(
                charactersPerToken,
                questionTokens,
                answerTokens,
                thinkingTokens,
                cachedShare,
                highShare,
                middleShare,
                secondsToFirstToken,
                tokensPerSecond,
                calls,
                limit);
    }

    /** Tokens of a text of so many characters. */
    double tokens(long characters) {
        return characters / charactersPerToken;
    }
}
