package dev.specstress.providers.internal.wire.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.openai.errors.OpenAIServiceException;
import java.util.Locale;
import java.util.Set;

/**
 * The {@code error} object of a reply that is not a success.
 *
 * @param status of HTTP
 * @param code OpenAI's {@code error.code}, or where that is missing its {@code error.type}; empty if neither is there
 * @param message {@code error.message}; empty if there is none
 */
record ErrorBody(int status, String code, String message) {
    private static final Set<String> DECLINED =
            Set.of("content_filter", "content_policy_violation", "moderation_blocked");

    /** Reads the tree, not the SDK's typed fields: those throw where a compatible server sends a number for a code. */
    static ErrorBody of(OpenAIServiceException answered) {
        JsonNode error = answered.body().isMissing()
                ? MissingNode.getInstance()
                : answered.body().convert(JsonNode.class);
        JsonNode code = error.path("code").isTextual() ? error.path("code") : error.path("type");
        // OpenAI sends an object; some compatible servers a bare string.
        JsonNode message = error.isTextual() ? error : error.path("message");
        return new ErrorBody(answered.statusCode(), code.asText(""), message.asText(""));
    }

    /** Reasoning models answer 400 {@code invalid_prompt} where their policy forbids the question. */
    boolean saysDeclined() {
        return DECLINED.contains(code)
                || (code.equals("invalid_prompt")
                        && message.toLowerCase(Locale.ROOT).contains("policy"));
    }

    /** Compatible servers give no code, but all use the words of OpenAI's message. */
    boolean saysTooLong() {
        return code.equals("context_length_exceeded")
                || (status == 400 && message.toLowerCase(Locale.ROOT).contains("maximum context length"));
    }

    boolean saysQuotaExhausted() {
        return code.equals("insufficient_quota") || code.equals("billing_hard_limit_reached");
    }

    /** For people: the status, the code and the provider's own words, as far as there are any. */
    String words() {
        String head = code.isEmpty() ? "HTTP " + status : "HTTP %d %s".formatted(status, code);
        return message.isEmpty() ? head : head + ": " + message;
    }
}
