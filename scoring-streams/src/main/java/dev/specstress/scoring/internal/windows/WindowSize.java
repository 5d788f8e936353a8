package dev.specstress.scoring.internal.windows;

import java.time.Duration;

/** The two sizes of tumbling windows, aligned to the epoch, and how long after its end a window still takes records. */
enum WindowSize {
    MINUTE("windows-minute", Duration.ofMinutes(1), Duration.ofHours(1)),
    HOUR("windows-hour", Duration.ofHours(1), Duration.ofDays(1));

    /** Part of a changelog topic's name: never changes. */
    private final String store;

    private final Duration size;
    private final Duration grace;

    WindowSize(String store, Duration size, Duration grace) {
        this.store = store;
        this.size = size;
        this.grace = grace;
    }

    String store() {
        return store;
    }

    Duration size() {
        return size;
    }

    /** How long it is kept from its start: what has gone is never counted again. */
    Duration kept() {
        return size.plus(grace);
    }

    long startOf(long at) {
        return Math.floorDiv(at, size.toMillis()) * size.toMillis();
    }

    boolean isClosed(long start, long streamTime) {
        return start + kept().toMillis() <= streamTime;
    }
}
