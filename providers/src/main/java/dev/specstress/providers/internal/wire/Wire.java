package dev.specstress.providers.internal.wire;

import dev.specstress.providers.ModelRequest;
import java.time.Duration;

/**
 * One provider spoken to in one format. Makes one HTTP attempt and says how it ended; it neither retries nor waits, for that
 * is decided in one place for all. Used by thousands of threads at once.
 */
public interface Wire extends AutoCloseable {

    /**
     * Asks once, on the calling thread.
     *
     * @param timeout the attempt's total time, above zero: connecting, sending, waiting and reading to the last byte
     * @throws InterruptedException if the thread was interrupted; a virtual thread is heard at once, a platform thread only
     *     after the attempt's current read
     */
    AttemptResult attempt(ModelRequest request, Duration timeout) throws InterruptedException;

    @Override
    void close();
}
