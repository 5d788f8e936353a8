package dev.specstress.providers.internal.wire.anthropic;

import com.anthropic.core.RequestOptions;
import com.anthropic.core.http.Headers;
import com.anthropic.core.http.HttpClient;
import com.anthropic.core.http.HttpRequest;
import com.anthropic.core.http.HttpResponse;
import com.anthropic.core.http.Interceptor;
import dev.specstress.providers.internal.wire.http.BoundedBody;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

/** Puts a bound on the size of every reply. */
final class BoundedExchange implements Interceptor {

    @Override
    public HttpClient intercept(HttpClient client) {
        return new HttpClient() {
            @Override
            public HttpResponse execute(HttpRequest request, RequestOptions options) {
                return bounded(client.execute(request, options));
            }

            @Override
            public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
                return client.executeAsync(request, options).thenApply(BoundedExchange::bounded);
            }

            @Override
            public void close() {
                client.close();
            }
        };
    }

    private static HttpResponse bounded(HttpResponse response) {
        InputStream body = new BoundedBody(response.body());
        return new HttpResponse() {
            @Override
            public int statusCode() {
                return response.statusCode();
            }

            @Override
            public Headers headers() {
                return response.headers();
            }

            @Override
            public InputStream body() {
                return body;
            }

            @Override
            public void close() {
                response.close();
            }
        };
    }
}
