package dev.specstress.schemas.registry.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Remembers what was found under a key. Those who ask while it is being looked for wait for that one search and share its
 * failure, which is not remembered: a thousand records that meet an unreachable registry fail together, not one after the
 * other.
 */
public final class SingleFlight<K, V> {
    private final ConcurrentMap<K, CompletableFuture<V>> flights = new ConcurrentHashMap<>();

    public V get(K key, Supplier<V> search) {
        while (true) {
            CompletableFuture<V> mine = new CompletableFuture<>();
            CompletableFuture<V> other = flights.putIfAbsent(key, mine);
            if (other == null) {
                return search(key, mine, search);
            }
            try {
                return other.get();
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            } catch (ExecutionException e) {
                // An interrupt stops the thread it was meant for, not those that wait for it.
                if (!(e.getCause() instanceof InterruptException)) {
                    throw (RuntimeException) e.getCause();
                }
            }
        }
    }

    private V search(K key, CompletableFuture<V> mine, Supplier<V> search) {
        try {
            V found = search.get();
            mine.complete(found);
            return found;
        } catch (RuntimeException e) {
            flights.remove(key, mine);
            mine.completeExceptionally(e);
            throw e;
        } catch (Error e) {
            flights.remove(key, mine);
            mine.completeExceptionally(new IllegalStateException("the search ended with an error", e));
            throw e;
        }
    }
}
