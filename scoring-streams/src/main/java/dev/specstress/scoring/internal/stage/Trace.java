package dev.specstress.scoring.internal.stage;

import dev.specstress.kit.trace.Traceparent;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The one header every record hands on. */
public final class Trace {

    private Trace() {}

    /** Headers for what a record leads to: the next {@code traceparent} if it has one, and nothing else of it. */
    public static Headers of(Headers incoming) {
        RecordHeaders headers = new RecordHeaders();
        Traceparent.in(incoming).ifPresent(trace -> trace.next().into(headers));
        return headers;
    }
}
