package dev.specstress.simulator.internal.wire.chat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.wire.Answer;
import dev.specstress.simulator.internal.wire.usage.Usage;
import java.util.List;

/** A chat completion, and the list of models that goes with it; providers differ in usage and in thoughts. */
public final class ChatCompletion {
    private ChatCompletion() {}

    /**
     * @param completionTokens what the provider counts as the completion
     * @param idPrefix before the id of the completion
     */
    public static ObjectNode of(Answer answer, int completionTokens, String idPrefix) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("id", idPrefix + answer.id());
        body.put("object", "chat.completion");
        body.put("created", answer.at().getEpochSecond());
        body.put("model", answer.model());
        ObjectNode choice = body.putArray("choices").addObject();
        choice.put("index", 0);
        ObjectNode message = choice.putObject("message").put("role", "assistant");
        boolean declined = answer.ending() == Answer.Ending.DECLINED;
        message.put("content", declined ? null : answer.text());
        message.put("refusal", declined ? answer.text() : null);
        choice.putNull("logprobs");
        choice.put("finish_reason", finish(answer.ending()));
        body.set("usage", usage(answer.usage(), completionTokens));
        body.put("system_fingerprint", "fp_simulated");
        return body;
    }

    private static String finish(Answer.Ending ending) {
        return switch (ending) {
            case FINISHED, DECLINED -> "stop";
            case CUT -> "length";
            case FILTERED -> "content_filter";
        };
    }

    private static ObjectNode usage(Usage usage, int completionTokens) {
        ObjectNode tokens = JsonNodeFactory.instance
                .objectNode()
                .put("prompt_tokens", usage.prompt())
                .put("completion_tokens", completionTokens)
                .put("total_tokens", usage.prompt() + usage.said() + usage.thinking());
        tokens.putObject("prompt_tokens_details")
                .put("cached_tokens", usage.cached())
                .put("audio_tokens", 0);
        tokens.putObject("completion_tokens_details")
                .put("reasoning_tokens", usage.thinking())
                .put("audio_tokens", 0)
                .put("accepted_prediction_tokens", 0)
                .put("rejected_prediction_tokens", 0);
        return tokens;
    }

    public static String list(List<Character> models) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("object", "list");
        models.forEach(model -> body.withArray("data")
                .addObject()
                .put("id", model.name())
                .put("object", "model")
                .put("created", 0)
                .put("owned_by", "simulated-" + model.family()));
        return body.toString();
    }
}
