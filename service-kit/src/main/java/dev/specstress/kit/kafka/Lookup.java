package dev.specstress.kit.kafka;

import java.time.Duration;
import java.util.Optional;

/** Finds a record by its key, waiting for a while if it is not there yet. */
@FunctionalInterface
public interface Lookup<V> {
    Optional<V> await(String key, Duration atMost) throws InterruptedException;
}
