package dev.specstress.schemas.registry.internal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.schemas.registry.RegistryUnavailableException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries requests to a registry: to the endpoint that served last, then to the others, then to all again after a wait,
 * and at last gives up. Safe for many threads.
 */
public final class RegistryTransport {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryTransport.class);
    private static final long MAX_ANSWER_BYTES = 16L * 1024 * 1024;

    private final RegistrySettings settings;
    private final HttpClient client;
    private volatile int servedLast;

    public RegistryTransport(RegistrySettings settings) {
        this.settings = settings;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout());
        if (!settings.tls().isEmpty()) {
            builder.sslContext(RegistryTls.context(settings.tls()));
        }
        this.client = builder.build();
    }

    /**
     * The registry's answer.
     *
     * @throws RegistryUnavailableException if no endpoint served it in any round
     * @throws dev.specstress.schemas.registry.RegistryRefusedException if one refused it
     */
    public JsonNode send(RegistryRequest request) {
        for (int round = 0; ; round++) {
            String lastFailure = "";
            int first = servedLast;
            for (int i = 0; i < settings.endpoints().size(); i++) {
                int index = (first + i) % settings.endpoints().size();
                RegistryEndpoint endpoint = settings.endpoints().get(index);
                switch (attempt(endpoint, request)) {
                    case Attempt.Served(JsonNode answer) -> {
                        servedLast = index;
                        return answer;
                    }
                    case Attempt.Unserved(String why) -> {
                        lastFailure = endpoint.base() + " " + why;
                        LOG.debug("registry request not served: {}", lastFailure);
                    }
                }
            }
            if (round == settings.retries()) {
                throw new RegistryUnavailableException(
                        "schema registry unavailable after " + (round + 1) + " rounds: " + lastFailure);
            }
            pause(round + 1);
        }
    }

    private Attempt attempt(RegistryEndpoint endpoint, RegistryRequest request) {
        CompletableFuture<HttpResponse<String>> exchange = client.sendAsync(
                request.at(endpoint),
                BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MAX_ANSWER_BYTES));
        try {
            // The client's own request timeout ends with the headers; this one covers a body that never ends too.
            HttpResponse<String> response =
                    exchange.get(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return RegistryAnswer.read(endpoint, response.statusCode(), response.body());
        } catch (TimeoutException e) {
            return new Attempt.Unserved(
                    "did not answer within " + settings.requestTimeout().toMillis() + " ms");
        } catch (ExecutionException e) {
            return new Attempt.Unserved("could not be reached: " + describe(e.getCause()));
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } finally {
            exchange.cancel(true);
        }
    }

    private void pause(int rounds) {
        try {
            Thread.sleep(settings.waitAfter(rounds));
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static String describe(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return failure instanceof SSLException ? name + ": " + failure.getMessage() : name;
    }

    @Override
    public String toString() {
        return settings.toString();
    }
}
