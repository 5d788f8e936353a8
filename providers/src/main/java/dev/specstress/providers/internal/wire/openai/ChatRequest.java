package dev.specstress.providers.internal.wire.openai;

import com.openai.core.JsonValue;
import com.openai.models.ReasoningEffort;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.specstress.providers.JsonShape;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.internal.wire.http.JsonText;
import dev.specstress.schemas.ModelEntry;

/** A request in OpenAI's words. What a model's entry leaves open is not sent, so that the provider's default holds. */
final class ChatRequest {
    private ChatRequest() {}

    static ChatCompletionCreateParams of(ModelRequest request) {
        ModelEntry model = request.model();
        ChatCompletionCreateParams.Builder params =
                ChatCompletionCreateParams.builder().model(model.getWireName());
        request.system().ifPresent(params::addSystemMessage);
        params.addUserMessage(request.user()).maxCompletionTokens((long) model.getMaxOutputTokens());
        if (model.getTemperature() != null) {
            params.temperature(model.getTemperature());
        }
        if (model.getReasoningEffort() != null) {
            params.reasoningEffort(ReasoningEffort.of(model.getReasoningEffort()));
        }
        // The SDK calls its own setter deprecated; the servers this wire is for still take the field.
        request.seed().ifPresent(seed -> params.putAdditionalBodyProperty("seed", JsonValue.from(seed)));
        request.shape().ifPresent(shape -> params.responseFormat(format(shape)));
        return params.build();
    }

    private static ResponseFormatJsonSchema format(JsonShape shape) {
        ResponseFormatJsonSchema.JsonSchema.Schema.Builder schema =
                ResponseFormatJsonSchema.JsonSchema.Schema.builder();
        JsonText.schema(shape)
                .properties()
                .forEach(entry ->
                        schema.putAdditionalProperty(entry.getKey(), JsonValue.fromJsonNode(entry.getValue())));
        return ResponseFormatJsonSchema.builder()
                .jsonSchema(ResponseFormatJsonSchema.JsonSchema.builder()
                        .name(shape.name())
                        .strict(true)
                        .schema(schema.build())
                        .build())
                .build();
    }
}
