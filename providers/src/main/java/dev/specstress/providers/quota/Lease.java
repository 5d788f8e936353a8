package dev.specstress.providers.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long this instance may believe that the others count on it: until its newest claim that it has read back would lapse,
 * counted from when it was made. The others count from when they read it, which is later, so they never give away what is
 * still held here; and a claim that was made before the process was stopped, and read after, holds nothing.
 *
 * <p>Not safe for use by several threads.
 */
final class Lease {
    private static final int REMEMBERED = 10;

    private final long lapseNanos;
    private final Map<Long, Long> nanosByMillis = new LinkedHashMap<>();
    private long until = Long.MIN_VALUE;

    Lease(Duration lapse) {
        this.lapseNanos = lapse.toNanos();
    }

    /** A claim is made. {@code at} stands in it and tells it from the others, to the millisecond. */
    void claimed(Instant at, long nanos) {
        nanosByMillis.put(at.toEpochMilli(), nanos);
        if (nanosByMillis.size() > REMEMBERED) {
            Iterator<Long> oldest = nanosByMillis.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** A claim of this instance was read back. */
    void readBack(Instant at) {
        Long made = nanosByMillis.get(at.toEpochMilli());
        if (made != null) {
            until = Math.max(until, made + lapseNanos);
        }
    }

    boolean holds(long nanos) {
        return nanos < until;
    }

    /** When it ends, on the clock of {@link #claimed}. */
    long until() {
        return until;
    }
}
