package dev.specstress.providers.internal.wire.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.LogLevel;
import com.openai.core.RequestOptions;
import com.openai.core.Timeout;
import com.openai.errors.OpenAIException;
import com.openai.models.chat.completions.ChatCompletion;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.ProviderSettings;
import dev.specstress.providers.internal.wire.AttemptResult;
import dev.specstress.providers.internal.wire.Wire;
import java.time.Duration;
import org.apache.kafka.common.config.types.Password;

/**
 * OpenAI's Chat Completions, by OpenAI's own SDK: what OpenAI, xAI, gateways, vLLM, llama.cpp and the simulator speak.
 *
 * <p>Calls are synchronous on the caller's thread, so the HTTP client's limits on asynchronous calls (64, and 5 a host) do
 * not hold; how many are in flight is the caller's to bound.
 */
public final class OpenAiWire implements Wire {
    /** Idle connections kept; fewer than the calls in flight would mean a new handshake for most calls. */
    private static final int IDLE_CONNECTIONS = 4_096;

    /** Below the idle timeout of common servers and load balancers, or reused connections break. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(50);

    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration LEAST = Duration.ofMillis(1);

    /** The SDK will not be built without a key; the header it makes of this one is taken off again. */
    private static final String NO_KEY = "none";

    private final OpenAIClient client;

    private OpenAiWire(OpenAIClient client) {
        this.client = client;
    }

    /** Makes a client for one provider; reads nothing from the environment. */
    public static OpenAiWire open(ProviderSettings settings) {
        OpenAIOkHttpClient.Builder builder = OpenAIOkHttpClient.builder()
                .baseUrl(settings.baseUrl().toString())
                .apiKey(settings.apiKey().map(Password::value).orElse(NO_KEY))
                .maxRetries(0)
                .maxIdleConnections(IDLE_CONNECTIONS)
                .keepAliveDuration(KEEP_ALIVE)
                // A redirect is an error in the base URL; following it could carry prompts to where nobody meant them
                // to go.
                .followRedirects(false)
                .addInterceptor(new BoundedReply())
                .logLevel(LogLevel.OFF);
        if (settings.apiKey().isEmpty()) {
            builder.addInterceptor(chain -> chain.proceed(
                    chain.request().newBuilder().removeHeader("Authorization").build()));
        }
        return new OpenAiWire(builder.build());
    }

    @Override
    public AttemptResult attempt(ModelRequest request, Duration timeout) throws InterruptedException {
        try {
            ChatCompletion completion = client.chat().completions().create(ChatRequest.of(request), within(timeout));
            return ChatReply.read(completion);
        } catch (OpenAIException failure) {
            // An interrupt closes the socket under the call and so looks like a broken connection.
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted during a model call");
            }
            return ChatFault.read(failure);
        }
    }

    private static RequestOptions within(Duration timeout) {
        // The HTTP client counts whole milliseconds and takes zero for "no limit".
        Duration total = timeout.compareTo(LEAST) < 0 ? LEAST : timeout;
        return RequestOptions.builder()
                .timeout(Timeout.builder()
                        .connect(total.compareTo(CONNECT) < 0 ? total : CONNECT)
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
