package dev.specstress.scoring.internal.run;

import dev.specstress.schemas.registry.RegistryUnavailableException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for a registry that is away, on the stream thread: failing the thread instead would cost its group a session's
 * timeout and its tasks their local state, each time.
 */
public final class RegistryPatience {

    private static final Logger log = LoggerFactory.getLogger(RegistryPatience.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Duration total;
    private final CountDownLatch stopAsked;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * Waits for nothing yet.
     *
     * @param total how long one wait lasts at most; shorter than {@code max.poll.interval.ms}
     * @param stopAsked ends every wait
     */
    public RegistryPatience(Duration total, CountDownLatch stopAsked) {
        this.total = total;
        this.stopAsked = stopAsked;
    }

    /** Whether any thread waits now. */
    public boolean waiting() {
        return waiting.get() > 0;
    }

    /**
     * What {@code work} returns, once the registry is there.
     *
     * @throws RegistryUnavailableException if it stayed away too long, or a stop was asked for
     */
    <T> T insist(String topic, Supplier<T> work) {
        try {
            return work.get();
        } catch (RegistryUnavailableException first) {
            waiting.incrementAndGet();
            log.warn("waiting for the schema registry, for a record of {}: {}", topic, first.getMessage());
            try {
                return repeat(work, first);
            } finally {
                waiting.decrementAndGet();
            }
        }
    }

    private <T> T repeat(Supplier<T> work, RegistryUnavailableException first) {
        long begun = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        RegistryUnavailableException last = first;
        while (System.nanoTime() - begun < total.toNanos() && !stopAskedWithin(pause)) {
            try {
                return work.get();
            } catch (RegistryUnavailableException again) {
                last = again;
            }
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        }
        throw last;
    }

    private boolean stopAskedWithin(Duration pause) {
        try {
            return stopAsked.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
