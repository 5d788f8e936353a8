package dev.specstress.providers.internal.wire.anthropic;

import com.anthropic.core.JsonValue;
import com.anthropic.models.messages.CacheControlEphemeral;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.OutputConfig;
import com.anthropic.models.messages.TextBlockParam;
import com.anthropic.models.messages.ThinkingConfigAdaptive;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.internal.wire.ReasoningEffort;
import dev.specstress.schemas.ModelEntry;
import java.util.List;

/**
 * A request in Anthropic's words. What a model's entry leaves open is not sent, so that the provider's default holds; a seed
 * is not sent, since Anthropic takes none.
 */
final class MessageRequest {
    /**
     * Characters of instructions from which on they are cached. Anthropic caches nothing below 1,024 to 4,096 tokens, by
     * model; four characters a token, this is the highest of these bounds.
     */
    static final int CACHED_FROM = 16_384;

    private MessageRequest() {}

    static MessageCreateParams of(ModelRequest request) {
        ModelEntry model = request.model();
        MessageCreateParams.Builder params = MessageCreateParams.builder()
                .model(model.getWireName())
                .maxTokens(model.getMaxOutputTokens())
                .addUserMessage(request.user());
        request.system().ifPresent(text -> params.systemOfTextBlockParams(List.of(system(text))));
        if (model.getTemperature() != null) {
            // The SDK has no setter for it: the newest models refuse it, those before them take it.
            params.putAdditionalBodyProperty("temperature", JsonValue.from(model.getTemperature()));
        }
        OutputConfig.Builder output = OutputConfig.builder();
        request.shape().ifPresent(shape -> output.format(OutputSchema.of(shape)));
        boolean words = false;
        if (model.getReasoningEffort() != null) {
            switch (ReasoningEffort.of(model.getReasoningEffort())) {
                case ReasoningEffort.Budget(long tokens) -> params.enabledThinking(tokens);
                case ReasoningEffort.Level(String word) -> {
                    params.thinking(ThinkingConfigAdaptive.builder().build());
                    output.effort(OutputConfig.Effort.of(word));
                    words = true;
                }
            }
        }
        if (words || request.shape().isPresent()) {
            params.outputConfig(output.build());
        }
        return params.build();
    }

    /** Graders send a whole spec with each answer they judge: the same text thousands of times. */
    private static TextBlockParam system(String text) {
        TextBlockParam.Builder block = TextBlockParam.builder().text(text);
        if (text.length() >= CACHED_FROM) {
            block.cacheControl(CacheControlEphemeral.builder().build());
        }
        return block.build();
    }
}
