package dev.specstress.providers.internal.wire.google;

import com.google.genai.Client;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import com.google.genai.types.Part;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.ProviderSettings;
import dev.specstress.providers.internal.wire.AttemptResult;
import dev.specstress.providers.internal.wire.Wire;
import dev.specstress.providers.internal.wire.http.BoundedReply;
import dev.specstress.providers.internal.wire.http.BrokenExchange;
import dev.specstress.providers.internal.wire.http.Connections;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.apache.kafka.common.config.types.Password;

/** Google's generateContent of the Gemini API, by Google's own SDK. */
public final class GoogleWire implements Wire {
    private static final String KEY_HEADER = "x-goog-api-key";

    private final Client client;

    private GoogleWire(Client client) {
        this.client = client;
    }

    /** Makes a client for one provider; the environment has no say in where it goes or with which key. */
    public static GoogleWire open(ProviderSettings settings) {
        return new GoogleWire(Client.builder()
                .vertexAI(false)
                .apiKey(settings.apiKey().map(Password::value).orElse(Connections.NO_KEY))
                .httpOptions(HttpOptions.builder()
                        .baseUrl(settings.baseUrl().toString())
                        .retryOptions(once())
                        .build())
                .clientOptions(ClientOptions.builder()
                        .customHttpClient(http(settings.apiKey().isPresent()))
                        .build())
                .build());
    }

    private static OkHttpClient http(boolean keyed) {
        OkHttpClient.Builder http = new OkHttpClient.Builder()
                .connectionPool(
                        new ConnectionPool(Connections.IDLE, Connections.KEEP_ALIVE.toMillis(), TimeUnit.MILLISECONDS))
                // The attempt's total time bounds reading and writing.
                .connectTimeout(Connections.connect(Duration.ofHours(1)))
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .retryOnConnectionFailure(false)
                // A redirect is an error in the base URL.
                .followRedirects(false)
                .followSslRedirects(false)
                .addInterceptor(new RefusalReader())
                .addInterceptor(new BoundedReply());
        if (!keyed) {
            http.addInterceptor(chain -> chain.proceed(
                    chain.request().newBuilder().removeHeader(KEY_HEADER).build()));
        }
        return http.build();
    }

    /** With a status to retry on, the SDK would sleep even after the last attempt. */
    private static HttpRetryOptions once() {
        return HttpRetryOptions.builder().attempts(1).httpStatusCodes(List.of()).build();
    }

    @Override
    public AttemptResult attempt(ModelRequest request, Duration timeout) throws InterruptedException {
        GenerateContentConfig config = ContentRequest.of(request, timeout);
        List<Content> contents = List.of(Content.builder()
                .role("user")
                .parts(List.of(Part.fromText(request.user())))
                .build());
        GenerateContentResponse reply;
        try {
            reply = client.models.generateContent(request.model().getWireName(), contents, config);
        } catch (RuntimeException failure) {
            // What the SDK throws at a reply it cannot read has no common type.
            return refusal(failure);
        }
        return ContentReply.read(reply);
    }

    private static AttemptResult refusal(RuntimeException failure) throws InterruptedException {
        var refused = BrokenExchange.causes(failure)
                .filter(RefusalReader.Refused.class::isInstance)
                .map(RefusalReader.Refused.class::cast)
                .findFirst();
        return refused.isPresent() ? ContentFault.read(refused.get()) : BrokenExchange.heard(failure);
    }

    @Override
    public void close() {
        client.close();
    }
}
