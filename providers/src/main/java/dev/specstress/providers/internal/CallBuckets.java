package dev.specstress.providers.internal;

import dev.specstress.schemas.ModelEntry;
import java.time.Duration;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * The limits of the histograms' buckets, as OpenTelemetry's conventions for generative AI give them. A model that reasons
 * takes minutes; its durations have four more.
 */
final class CallBuckets {
    /** 10 ms, doubled 13 times: up to 81.92 s. */
    private static final Duration[] DURATIONS = doubled(14);

    /** Up to 1,310.72 s. */
    private static final Duration[] LONG_DURATIONS = doubled(18);

    /** 1, times four 13 times: up to 67,108,864. */
    private static final double[] TOKENS =
            DoubleStream.iterate(1, last -> last * 4).limit(14).toArray();

    private CallBuckets() {}

    static Duration[] durations(ModelEntry model) {
        return (model.getReasoningEffort() == null ? DURATIONS : LONG_DURATIONS).clone();
    }

    static double[] tokens() {
        return TOKENS.clone();
    }

    private static Duration[] doubled(int count) {
        return LongStream.iterate(10, last -> last * 2)
                .limit(count)
                .mapToObj(Duration::ofMillis)
                .toArray(Duration[]::new);
    }
}
