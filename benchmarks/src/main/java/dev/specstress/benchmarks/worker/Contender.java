package dev.specstress.benchmarks.worker;

import java.util.Locale;

/** Who takes part. */
enum Contender {
    /** Polls, gives each record a virtual thread, sends and forgets, commits by the clock: loses records when it dies. */
    RAW,
    /** The slow-call loop. */
    LOOP,
    /** Confluent's parallel consumer, unordered, 100 workers. */
    PARALLEL_CONSUMER,
    /** Consumers of a share group, one batch each at a time. */
    SHARE_GROUP;

    static final int PARALLEL_CONSUMER_WORKERS = 100;

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Contestant begin(String bootstrapServers, Work work) {
        return switch (this) {
            case RAW -> new RawLoop(bootstrapServers, work);
            case LOOP -> new OurLoop(bootstrapServers, work);
            case PARALLEL_CONSUMER -> new ParallelConsumer(bootstrapServers, work, PARALLEL_CONSUMER_WORKERS);
            case SHARE_GROUP -> new ShareGroup(bootstrapServers, work);
        };
    }
}
