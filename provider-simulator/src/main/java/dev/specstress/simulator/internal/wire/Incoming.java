package dev.specstress.simulator.internal.wire;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** A request as it came in. */
public final class Incoming {
    /** The name of the last segment of an {@link Wire#askPath()} that holds one. */
    public static final String SEGMENT = "segment";

    private final Context context;

    Incoming(Context context) {
        this.context = context;
    }

    /** A header's value; empty where it was not sent. */
    public String header(String name) {
        return Optional.ofNullable(context.header(name)).orElse("");
    }

    /** A query parameter's value; empty where it was not sent. */
    public String query(String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("");
    }

    /** The last segment of the path. */
    public String segment() {
        return context.pathParam(SEGMENT);
    }

    /** @throws Refused where the body is larger than the server takes */
    public byte[] body() {
        try {
            return context.bodyAsBytes();
        } catch (HttpResponseException e) {
            if (e.getStatus() == HttpStatus.CONTENT_TOO_LARGE.getCode()) {
                throw new Refused(new Problem.TooLarge());
            }
            throw e;
        }
    }
}
