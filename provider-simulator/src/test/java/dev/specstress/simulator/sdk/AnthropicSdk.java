package dev.specstress.simulator.sdk;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.JsonValue;
import com.anthropic.errors.AnthropicException;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.models.messages.CacheControlEphemeral;
import com.anthropic.models.messages.ContentBlock;
import com.anthropic.models.messages.JsonOutputFormat;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.OutputConfig;
import com.anthropic.models.messages.TextBlock;
import com.anthropic.models.messages.TextBlockParam;
import com.anthropic.models.messages.ThinkingBlock;
import com.anthropic.models.messages.ThinkingConfigAdaptive;
import com.anthropic.models.messages.Usage;
import dev.specstress.simulator.ProviderSimulator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Anthropic's SDK; instructions are marked for its cache. */
final class AnthropicSdk implements Sdk.Client {
    private final AnthropicClient client;

    AnthropicSdk(ProviderSimulator simulator, String key) {
        this.client = AnthropicOkHttpClient.builder()
                .baseUrl(simulator.anthropicBaseUrl().toString())
                .apiKey(key)
                .maxRetries(0)
                .timeout(Sdk.PATIENCE)
                .build();
    }

    @Override
    public Heard ask(Asked asked) {
        try {
            return heard(client.messages().create(params(asked)));
        } catch (AnthropicServiceException e) {
            throw new Failure(e.statusCode(), e);
        } catch (AnthropicException e) {
            throw Failure.without(e);
        }
    }

    private static MessageCreateParams params(Asked asked) {
        MessageCreateParams.Builder params =
                MessageCreateParams.builder().model(asked.model()).maxTokens(asked.maxTokens());
        if (!asked.system().isEmpty()) {
            params.systemOfTextBlockParams(List.of(TextBlockParam.builder()
                    .text(asked.system())
                    .cacheControl(CacheControlEphemeral.builder().build())
                    .build()));
        }
        params.addUserMessage(asked.user());
        if (asked.thinking()) {
            params.thinking(ThinkingConfigAdaptive.builder().build());
        }
        if (!asked.schema().isEmpty()) {
            JsonOutputFormat.Schema.Builder schema = JsonOutputFormat.Schema.builder();
            OpenAiSdk.tree(asked.schema())
                    .properties()
                    .forEach(one -> schema.putAdditionalProperty(one.getKey(), JsonValue.fromJsonNode(one.getValue())));
            params.outputConfig(OutputConfig.builder()
                    .format(JsonOutputFormat.builder().schema(schema.build()).build())
                    .build());
        }
        return params.build();
    }

    private static Heard heard(Message message) {
        String stop = message.stopReason().orElseThrow().asString();
        Usage usage = message.usage();
        long cached = usage.cacheReadInputTokens().orElseThrow();
        return new Heard(
                message.content().stream()
                        .map(ContentBlock::text)
                        .flatMap(Optional::stream)
                        .map(TextBlock::text)
                        .collect(Collectors.joining()),
                stop,
                message.stopDetails().map(_ -> "refusal").orElse(""),
                message.content().stream()
                        .map(ContentBlock::thinking)
                        .flatMap(Optional::stream)
                        .map(ThinkingBlock::thinking)
                        .collect(Collectors.joining()),
                usage.inputTokens() + cached + usage.cacheCreationInputTokens().orElseThrow(),
                cached,
                usage.outputTokens(),
                usage.outputTokensDetails().orElseThrow().thinkingTokens());
    }

    @Override
    public void close() {
        client.close();
    }
}
