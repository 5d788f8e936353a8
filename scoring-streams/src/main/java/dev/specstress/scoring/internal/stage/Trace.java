package dev.specstress.scoring.internal.stage;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The one header every record hands on. */
public final class Trace {

    private static final String TRACEPARENT = "traceparent";

    private Trace() {}

    /** Headers for what a record leads to: its {@code traceparent} if it has one, and nothing else of it. */
    public static Headers of(Headers incoming) {
        RecordHeaders headers = new RecordHeaders();
        Header trace = incoming.lastHeader(TRACEPARENT);
        if (trace != null) {
            headers.add(trace);
        }
        return headers;
    }
}
