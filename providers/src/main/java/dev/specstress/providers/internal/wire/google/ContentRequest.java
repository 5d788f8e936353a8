package dev.specstress.providers.internal.wire.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.Part;
import com.google.genai.types.ThinkingConfig;
import dev.specstress.providers.JsonShape;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.internal.wire.ReasoningEffort;
import dev.specstress.providers.internal.wire.http.Connections;
import dev.specstress.providers.internal.wire.http.JsonText;
import dev.specstress.schemas.ModelEntry;
import java.time.Duration;
import java.util.Locale;

/** A request's settings in Google's words. What a model's entry leaves open is not sent, so that the default holds. */
final class ContentRequest {

    private ContentRequest() {}

    static GenerateContentConfig of(ModelRequest request, Duration timeout) {
        ModelEntry model = request.model();
        GenerateContentConfig.Builder config = GenerateContentConfig.builder()
                .maxOutputTokens(model.getMaxOutputTokens())
                .httpOptions(HttpOptions.builder()
                        .timeout(Math.toIntExact(Connections.total(timeout).toMillis()))
                        .build());
        request.system().ifPresent(text -> config.systemInstruction(Content.fromParts(Part.fromText(text))));
        if (model.getTemperature() != null) {
            config.temperature(model.getTemperature().floatValue());
        }
        if (model.getReasoningEffort() != null) {
            config.thinkingConfig(thinking(model.getReasoningEffort()));
        }
        // Google's seed has 32 bits.
        request.seed().ifPresent(seed -> config.seed(Long.hashCode(seed)));
        request.shape().ifPresent(shape -> shaped(config, shape));
        return config.build();
    }

    private static ThinkingConfig thinking(String effort) {
        return switch (ReasoningEffort.of(effort)) {
            case ReasoningEffort.Budget(long tokens) ->
                ThinkingConfig.builder().thinkingBudget(Math.toIntExact(tokens)).build();
            case ReasoningEffort.Level(String word) ->
                ThinkingConfig.builder()
                        .thinkingLevel(word.toUpperCase(Locale.ROOT))
                        .build();
        };
    }

    private static void shaped(GenerateContentConfig.Builder config, JsonShape shape) {
        JsonNode schema = JsonText.schema(shape);
        config.responseMimeType("application/json").responseJsonSchema(schema);
    }
}
