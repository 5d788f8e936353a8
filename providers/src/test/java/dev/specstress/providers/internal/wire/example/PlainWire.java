package dev.specstress.providers.internal.wire.example;

import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.ProviderSettings;
import dev.specstress.providers.internal.wire.AttemptResult;
import dev.specstress.providers.internal.wire.RetryAfter;
import dev.specstress.providers.internal.wire.TokenUsage;
import dev.specstress.providers.internal.wire.Wire;
import dev.specstress.providers.internal.wire.http.BoundedReply;
import dev.specstress.providers.internal.wire.http.BrokenExchange;
import dev.specstress.providers.internal.wire.http.Connections;
import dev.specstress.providers.internal.wire.http.ErrorReply;
import dev.specstress.providers.internal.wire.http.ErrorSigns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A server that takes the prompt as plain text and answers in plain text, 451 where it will not. */
final class PlainWire implements Wire {
    private static final ErrorSigns SIGNS =
            new ErrorSigns(error -> error.status() == 451, _ -> false, _ -> false, _ -> false);

    private final OkHttpClient http;
    private final ProviderSettings settings;

    PlainWire(ProviderSettings settings) {
        this.settings = settings;
        this.http = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .readTimeout(Duration.ZERO)
                .addInterceptor(new BoundedReply())
                .build();
    }

    @Override
    public AttemptResult attempt(ModelRequest request, Duration timeout) throws InterruptedException {
        Request post = new Request.Builder()
                .url(settings.baseUrl() + "/" + request.model().getWireName())
                .post(RequestBody.create(request.user(), MediaType.get("text/plain; charset=utf-8")))
                .build();
        OkHttpClient limited =
                http.newBuilder().callTimeout(Connections.total(timeout)).build();
        try (Response reply = limited.newCall(post).execute()) {
            String text = reply.body().string();
            return reply.isSuccessful() ? answered(text) : SIGNS.read(error(reply, text));
        } catch (IOException broken) {
            return BrokenExchange.heard(new UncheckedIOException(broken));
        }
    }

    private static AttemptResult answered(String text) {
        return text.isBlank()
                ? BrokenExchange.empty()
                : new AttemptResult.Ended(new CallOutcome.Answered(text, false, "stop"), TokenUsage.NONE);
    }

    private static ErrorReply error(Response reply, String words) {
        Optional<String> later = Optional.ofNullable(reply.header("Retry-After"));
        return new ErrorReply(reply.code(), "", words, RetryAfter.parse(Optional.empty(), later));
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
    }
}
