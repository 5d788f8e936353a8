package dev.specstress.simulator.internal.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.prompt.Prompt;
import java.util.Optional;

/** A chat completion. */
record OpenAiReply(
        String id, String model, Optional<String> content, Optional<String> refusal, String finish, int reasoning) {

    /** Cut to the length the request allows; what the model thinks counts as well. */
    static OpenAiReply said(String id, String model, String text, int reasoning, int maxTokens) {
        String cut = Tokens.cut(text, maxTokens - reasoning);
        String finish = cut.length() < text.length() ? "length" : "stop";
        return new OpenAiReply(id, model, Optional.of(cut), Optional.empty(), finish, Math.min(reasoning, maxTokens));
    }

    static OpenAiReply refused(String id, String model, String text, int reasoning) {
        return new OpenAiReply(id, model, Optional.empty(), Optional.of(text), "stop", reasoning);
    }

    static OpenAiReply filtered(String id, String model) {
        return new OpenAiReply(id, model, Optional.of(""), Optional.empty(), "content_filter", 0);
    }

    String body(Prompt prompt, long createdEpochSeconds) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("id", "chatcmpl-" + id);
        body.put("object", "chat.completion");
        body.put("created", createdEpochSeconds);
        body.put("model", model);
        ObjectNode choice = body.putArray("choices").addObject();
        choice.put("index", 0);
        choice.putObject("message")
                .put("role", "assistant")
                .put("content", content.orElse(null))
                .put("refusal", refusal.orElse(null));
        choice.putNull("logprobs");
        choice.put("finish_reason", finish);
        body.set("usage", usage(prompt));
        body.put("system_fingerprint", "fp_simulated");
        return body.toString();
    }

    private ObjectNode usage(Prompt prompt) {
        int sent = Tokens.in(prompt);
        int said = Tokens.in(content.or(() -> refusal).orElse("")) + reasoning;
        ObjectNode usage = JsonNodeFactory.instance
                .objectNode()
                .put("prompt_tokens", sent)
                .put("completion_tokens", said)
                .put("total_tokens", sent + said);
        usage.putObject("prompt_tokens_details").put("cached_tokens", Tokens.cachedIn(prompt));
        usage.putObject("completion_tokens_details").put("reasoning_tokens", reasoning);
        return usage;
    }
}
