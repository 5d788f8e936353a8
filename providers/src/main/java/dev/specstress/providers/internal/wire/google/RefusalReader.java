package dev.specstress.providers.internal.wire.google;

import java.io.IOException;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Keeps a reply that is not a success whole: the SDK's own exception has neither its headers nor the body's form. */
final class RefusalReader implements Interceptor {

    /** Such a reply. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final String body;
        private final transient Headers headers;

        Refused(int status, Headers headers, String body) {
            super("HTTP " + status);
            this.status = status;
            this.headers = headers;
            this.body = body;
        }

        int status() {
            return status;
        }

        String body() {
            return body;
        }

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.isSuccessful()) {
            return response;
        }
        try (response) {
            throw new Refused(
                    response.code(), response.headers(), response.body().string());
        }
    }
}
