package dev.specstress.simulator.sdk;

import com.google.genai.Client;
import com.google.genai.errors.ApiException;
import com.google.genai.types.Candidate;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.GenerateContentResponseUsageMetadata;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import com.google.genai.types.Part;
import com.google.genai.types.ThinkingConfig;
import dev.specstress.simulator.ProviderSimulator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Google's Gen AI SDK. */
final class GoogleSdk implements Sdk.Client {
    private final Client client;

    GoogleSdk(ProviderSimulator simulator, String key) {
        this.client = Client.builder()
                .vertexAI(false)
                .apiKey(key)
                .httpOptions(HttpOptions.builder()
                        .baseUrl(simulator.googleBaseUrl().toString())
                        .timeout((int) Sdk.PATIENCE.toMillis())
                        .retryOptions(HttpRetryOptions.builder()
                                .attempts(1)
                                .httpStatusCodes(List.of())
                                .build())
                        .build())
                .build();
    }

    @Override
    public Heard ask(Asked asked) {
        try {
            return heard(client.models.generateContent(asked.model(), asked.user(), config(asked)));
        } catch (ApiException e) {
            throw new Failure(e.code(), e);
        } catch (RuntimeException e) {
            throw Failure.without(e);
        }
    }

    private static GenerateContentConfig config(Asked asked) {
        GenerateContentConfig.Builder config = GenerateContentConfig.builder().maxOutputTokens(asked.maxTokens());
        if (!asked.system().isEmpty()) {
            config.systemInstruction(Content.fromParts(Part.fromText(asked.system())));
        }
        if (asked.thinking()) {
            config.thinkingConfig(ThinkingConfig.builder().includeThoughts(true).build());
        }
        if (!asked.schema().isEmpty()) {
            config.responseMimeType("application/json").responseJsonSchema(OpenAiSdk.tree(asked.schema()));
        }
        return config.build();
    }

    private static Heard heard(GenerateContentResponse response) {
        GenerateContentResponseUsageMetadata usage = response.usageMetadata().orElseThrow();
        Optional<Candidate> candidate =
                response.candidates().stream().flatMap(List::stream).findFirst();
        List<Part> parts =
                candidate.flatMap(Candidate::content).flatMap(Content::parts).orElse(List.of());
        String blocked = response.promptFeedback()
                .flatMap(feedback -> feedback.blockReason())
                .map(Object::toString)
                .orElse("");
        String stop =
                candidate.flatMap(Candidate::finishReason).map(Object::toString).orElse("");
        return new Heard(
                texts(parts, false),
                stop,
                stop.equals("SAFETY") ? "SAFETY" : blocked,
                texts(parts, true),
                usage.promptTokenCount().orElseThrow(),
                usage.cachedContentTokenCount().orElse(0),
                usage.totalTokenCount().orElseThrow() - usage.promptTokenCount().orElseThrow(),
                usage.thoughtsTokenCount().orElse(0));
    }

    private static String texts(List<Part> parts, boolean thoughts) {
        return parts.stream()
                .filter(part -> part.thought().orElse(false) == thoughts)
                .map(part -> part.text().orElse(""))
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        client.close();
    }
}
