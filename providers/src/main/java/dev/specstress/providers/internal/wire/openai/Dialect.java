package dev.specstress.providers.internal.wire.openai;

import dev.specstress.providers.internal.wire.http.ErrorReply;
import dev.specstress.providers.internal.wire.http.ErrorSigns;
import java.util.Set;
import java.util.function.UnaryOperator;

/** In what the servers of Chat Completions differ. Fields that only some of them send are read from all. */
enum Dialect {

    /** By the table on OpenAI's page of error codes. */
    OPENAI(Dialect.openAi(), UnaryOperator.identity()),

    /** xAI: a wrong key is a 400, a blocked prompt a 403, and the body's {@code error} is words alone. */
    XAI(
            new ErrorSigns(
                    error -> error.says("usage guidelines") || error.says("safety_check"),
                    error -> error.says("maximum prompt length") || error.says("maximum context length"),
                    error -> error.says("credits") || error.says("spending limit"),
                    error -> error.says("api key")),
            UnaryOperator.identity()),

    /** Everyone else: OpenAI's words, and models that think aloud in their answer. */
    COMPATIBLE(Dialect.openAi(), ThinkBlock::strip);

    private static final Set<String> DECLINED =
            Set.of("content_filter", "content_policy_violation", "moderation_blocked");

    private final ErrorSigns signs;
    private final UnaryOperator<String> answer;

    Dialect(ErrorSigns signs, UnaryOperator<String> answer) {
        this.signs = signs;
        this.answer = answer;
    }

    ErrorSigns signs() {
        return signs;
    }

    /** The answer in a message's content. */
    String answer(String content) {
        return answer.apply(content);
    }

    private static ErrorSigns openAi() {
        return new ErrorSigns(
                Dialect::isBlocked,
                // Compatible servers give no code, but all use the words of OpenAI's message.
                error -> error.code().equals("context_length_exceeded")
                        || (error.status() == 400 && error.says("maximum context length")),
                error -> error.code().equals("insufficient_quota")
                        || error.code().equals("billing_hard_limit_reached"),
                _ -> false);
    }

    /** Reasoning models answer 400 {@code invalid_prompt} where their policy forbids the question. */
    private static boolean isBlocked(ErrorReply error) {
        return DECLINED.contains(error.code()) || (error.code().equals("invalid_prompt") && error.says("policy"));
    }
}
