package dev.specstress.simulator.sdk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.ReasoningEffort;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.specstress.simulator.ProviderSimulator;
import java.net.URI;

/** OpenAI's SDK, which is xAI's too. */
final class OpenAiSdk implements Sdk.Client {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OpenAIClient client;

    private OpenAiSdk(URI base, String key) {
        this.client = OpenAIOkHttpClient.builder()
                .baseUrl(base.toString())
                .apiKey(key)
                .maxRetries(0)
                .timeout(Sdk.PATIENCE)
                .build();
    }

    static OpenAiSdk openAi(ProviderSimulator simulator, String key) {
        return new OpenAiSdk(simulator.openAiBaseUrl(), key);
    }

    static OpenAiSdk xAi(ProviderSimulator simulator, String key) {
        return new OpenAiSdk(simulator.xAiBaseUrl(), key);
    }

    @Override
    public Heard ask(Asked asked) {
        try {
            return heard(client.chat().completions().create(params(asked)));
        } catch (OpenAIServiceException e) {
            throw new Failure(e.statusCode(), e);
        } catch (OpenAIException e) {
            throw Failure.without(e);
        }
    }

    private static ChatCompletionCreateParams params(Asked asked) {
        ChatCompletionCreateParams.Builder params =
                ChatCompletionCreateParams.builder().model(asked.model()).maxCompletionTokens((long) asked.maxTokens());
        if (!asked.system().isEmpty()) {
            params.addSystemMessage(asked.system());
        }
        params.addUserMessage(asked.user());
        if (asked.thinking()) {
            params.reasoningEffort(ReasoningEffort.HIGH);
        }
        if (!asked.schema().isEmpty()) {
            params.responseFormat(ResponseFormatJsonSchema.builder()
                    .jsonSchema(ResponseFormatJsonSchema.JsonSchema.builder()
                            .name("task")
                            .schema(JsonValue.fromJsonNode(tree(asked.schema()))
                                    .convert(ResponseFormatJsonSchema.JsonSchema.Schema.class))
                            .build())
                    .build());
        }
        return params.build();
    }

    @SuppressWarnings("deprecation") // no other way to read a field of xAI's
    private static Heard heard(ChatCompletion completion) {
        ChatCompletion.Choice choice = completion.choices().getFirst();
        var usage = completion.usage().orElseThrow();
        String thoughts = choice.message()._additionalProperties().containsKey("reasoning_content")
                ? choice.message()
                        ._additionalProperties()
                        .get("reasoning_content")
                        .asStringOrThrow()
                : "";
        return new Heard(
                choice.message().content().orElse(""),
                choice.finishReason().asString(),
                choice.message().refusal().orElse(""),
                thoughts,
                usage.promptTokens(),
                usage.promptTokensDetails().orElseThrow().cachedTokens().orElseThrow(),
                usage.totalTokens() - usage.promptTokens(),
                usage.completionTokensDetails().orElseThrow().reasoningTokens().orElseThrow());
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
