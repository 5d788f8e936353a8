package dev.specstress.providers.internal.wire.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/** Breaks off a reply that is too large, for SDKs that show their HTTP client. */
public final class BoundedReply implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        BufferedSource bounded = Okio.buffer(bounded(body.source()));
        return response.newBuilder()
                .body(ResponseBody.create(bounded, body.contentType(), body.contentLength()))
                .build();
    }

    private static Source bounded(Source source) {
        return new ForwardingSource(source) {
            private long seen;

            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
                long read = super.read(sink, byteCount);
                seen += Math.max(0, read);
                if (seen > TooLarge.LARGEST) {
                    throw new TooLarge();
                }
                return read;
            }
        };
    }
}
