package dev.specstress.providers.internal.wire.anthropic;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.LogLevel;
import com.anthropic.core.RequestOptions;
import com.anthropic.core.Timeout;
import com.anthropic.errors.AnthropicException;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.ProviderSettings;
import dev.specstress.providers.internal.wire.AttemptResult;
import dev.specstress.providers.internal.wire.Wire;
import dev.specstress.providers.internal.wire.http.BrokenExchange;
import dev.specstress.providers.internal.wire.http.Connections;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.config.types.Password;

/** Anthropic's Messages, by Anthropic's own SDK. */
public final class AnthropicWire implements Wire {
    private final AnthropicClient client;

    private AnthropicWire(AnthropicClient client) {
        this.client = client;
    }

    /** Makes a client for one provider; reads nothing from the environment. */
    public static AnthropicWire open(ProviderSettings settings) {
        AnthropicOkHttpClient.Builder builder = AnthropicOkHttpClient.builder()
                .baseUrl(settings.baseUrl().toString())
                .maxRetries(0)
                .maxIdleConnections(Connections.IDLE)
                .keepAliveDuration(Connections.KEEP_ALIVE)
                .addInterceptor(new BoundedExchange())
                .logLevel(LogLevel.OFF);
        settings.apiKey().map(Password::value).ifPresent(builder::apiKey);
        return new AnthropicWire(builder.build());
    }

    @Override
    public AttemptResult attempt(ModelRequest request, Duration timeout) throws InterruptedException {
        MessageCreateParams params = MessageRequest.of(request);
        try {
            // A reply of JSON's null is one.
            Optional<Message> message = Optional.ofNullable(client.messages().create(params, within(timeout)));
            return message.isPresent() ? MessageReply.read(message.get()) : BrokenExchange.empty();
        } catch (AnthropicServiceException refused) {
            return MessageFault.read(refused);
        } catch (AnthropicException failure) {
            return BrokenExchange.heard(failure);
        }
    }

    private static RequestOptions within(Duration timeout) {
        Duration total = Connections.total(timeout);
        return RequestOptions.builder()
                // A redirect is an error in the base URL.
                .followRedirects(false)
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
