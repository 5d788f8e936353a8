package dev.specstress.providers.internal.wire.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.LogLevel;
import com.openai.core.RequestOptions;
import com.openai.core.Timeout;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.ProviderSettings;
import dev.specstress.providers.internal.wire.AttemptResult;
import dev.specstress.providers.internal.wire.Wire;
import dev.specstress.providers.internal.wire.http.BoundedReply;
import dev.specstress.providers.internal.wire.http.BrokenExchange;
import dev.specstress.providers.internal.wire.http.Connections;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.config.types.Password;

/** OpenAI's Chat Completions, by OpenAI's own SDK: what OpenAI, xAI, gateways, vLLM and llama.cpp speak. */
public final class OpenAiWire implements Wire {
    private final OpenAIClient client;
    private final Dialect dialect;

    private OpenAiWire(OpenAIClient client, Dialect dialect) {
        this.client = client;
        this.dialect = dialect;
    }

    /** OpenAI itself. */
    public static OpenAiWire openAi(ProviderSettings settings) {
        return open(settings, Dialect.OPENAI);
    }

    /** xAI. */
    public static OpenAiWire xAi(ProviderSettings settings) {
        return open(settings, Dialect.XAI);
    }

    /** Any other server of the same format. */
    public static OpenAiWire compatible(ProviderSettings settings) {
        return open(settings, Dialect.COMPATIBLE);
    }

    /** Makes a client for one provider; reads nothing from the environment. */
    private static OpenAiWire open(ProviderSettings settings, Dialect dialect) {
        OpenAIOkHttpClient.Builder builder = OpenAIOkHttpClient.builder()
                .baseUrl(settings.baseUrl().toString())
                .apiKey(settings.apiKey().map(Password::value).orElse(Connections.NO_KEY))
                .maxRetries(0)
                .maxIdleConnections(Connections.IDLE)
                .keepAliveDuration(Connections.KEEP_ALIVE)
                // A redirect is an error in the base URL; following it could carry prompts to where nobody meant them
                // to go.
                .followRedirects(false)
                .addInterceptor(new BoundedReply())
                .logLevel(LogLevel.OFF);
        if (settings.apiKey().isEmpty()) {
            builder.addInterceptor(chain -> chain.proceed(
                    chain.request().newBuilder().removeHeader("Authorization").build()));
        }
        return new OpenAiWire(builder.build(), dialect);
    }

    @Override
    public AttemptResult attempt(ModelRequest request, Duration timeout) throws InterruptedException {
        ChatCompletionCreateParams params = ChatRequest.of(request);
        try {
            // A reply of JSON's null is one.
            Optional<ChatCompletion> completion =
                    Optional.ofNullable(client.chat().completions().create(params, within(timeout)));
            return completion.isPresent() ? ChatReply.read(completion.get(), dialect) : BrokenExchange.empty();
        } catch (OpenAIServiceException refused) {
            return dialect.signs().read(ErrorBody.of(refused));
        } catch (OpenAIException failure) {
            return BrokenExchange.heard(failure);
        }
    }

    private static RequestOptions within(Duration timeout) {
        Duration total = Connections.total(timeout);
        return RequestOptions.builder()
                .timeout(Timeout.builder()
                        .connect(Connections.connect(timeout))
                        .read(total)
                        .write(total)
                        .request(total)
                        .build())
                .build();
    }

    @Override
    public void close() {
        client.close();
    }
}
