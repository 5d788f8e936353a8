package dev.specstress.simulator.internal.wire.anthropic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.wire.Answer;
import dev.specstress.simulator.internal.wire.Call;
import dev.specstress.simulator.internal.wire.usage.Usage;

/** A message of Anthropic's. */
final class MessageReply {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MessageReply() {}

    static ObjectNode of(Call call, Answer answer) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("id", "msg_" + answer.id());
        body.put("type", "message");
        body.put("role", "assistant");
        body.put("model", answer.model());
        addContent(body.putArray("content"), call, answer);
        body.put("stop_reason", stop(call, answer.ending()));
        body.putNull("stop_sequence");
        body.set("stop_details", details(answer.ending()));
        body.set("usage", usage(answer.usage()));
        return body;
    }

    private static void addContent(ArrayNode content, Call call, Answer answer) {
        if (answer.usage().thinking() > 0) {
            content.addObject()
                    .put("type", "thinking")
                    .put("thinking", answer.thoughts())
                    .put("signature", "sim" + answer.id());
        }
        if (!call.tool().isEmpty()
                && answer.ending() != Answer.Ending.DECLINED
                && !answer.text().isEmpty()) {
            content.addObject()
                    .put("type", "tool_use")
                    .put("id", "toolu_" + answer.id())
                    .put("name", call.tool())
                    .set("input", input(answer.text()));
        } else if (!answer.text().isEmpty()) {
            content.addObject().put("type", "text").put("text", answer.text());
        }
    }

    /** What was cut at the limit is no JSON, and then nothing of it comes through. */
    private static JsonNode input(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException _) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private static String stop(Call call, Answer.Ending ending) {
        return switch (ending) {
            case FINISHED -> call.tool().isEmpty() ? "end_turn" : "tool_use";
            case CUT -> "max_tokens";
            case DECLINED, FILTERED -> "refusal";
        };
    }

    /** A classifier that stopped the answer says what it saw; a model that refuses says so in its own words. */
    private static JsonNode details(Answer.Ending ending) {
        return switch (ending) {
            case FINISHED, CUT -> JsonNodeFactory.instance.nullNode();
            case DECLINED ->
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "refusal")
                        .putNull("category")
                        .putNull("explanation");
            case FILTERED ->
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "refusal")
                        .put("category", "general_harms")
                        .put("explanation", "The request was stopped by a simulated safety classifier.");
        };
    }

    /** What was read from the cache, and what was written to it, is counted apart from the input. */
    private static ObjectNode usage(Usage usage) {
        ObjectNode tokens = JsonNodeFactory.instance
                .objectNode()
                .put("input_tokens", usage.prompt() - usage.cached() - usage.written())
                .put("cache_creation_input_tokens", usage.written())
                .put("cache_read_input_tokens", usage.cached());
        tokens.putObject("cache_creation")
                .put("ephemeral_5m_input_tokens", usage.written())
                .put("ephemeral_1h_input_tokens", 0);
        tokens.put("output_tokens", usage.said() + usage.thinking());
        tokens.putObject("output_tokens_details").put("thinking_tokens", usage.thinking());
        tokens.put("service_tier", "standard");
        return tokens;
    }
}
