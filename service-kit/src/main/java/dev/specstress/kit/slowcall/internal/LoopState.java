package dev.specstress.kit.slowcall.internal;

import dev.specstress.kit.lifecycle.Health;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;

/** How the loop is, as told by all of its threads. The first failure stands. */
public final class LoopState {
    private final AtomicReference<String> failure = new AtomicReference<>();
    private final Map<String, Integer> waits = new ConcurrentSkipListMap<>();
    private volatile boolean joined;
    private volatile boolean stopping;

    public void fail(String reason) {
        failure.compareAndSet(null, reason);
    }

    public Optional<String> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** The group has given this member its partitions, if only none. */
    void joined() {
        joined = true;
    }

    public void stopping() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    void waitingFor(String what) {
        waits.merge(what, 1, Integer::sum);
    }

    void noLongerWaitingFor(String what) {
        waits.computeIfPresent(what, (_, count) -> count == 1 ? null : count - 1);
    }

    public Health health() {
        String failed = failure.get();
        if (failed != null) {
            return new Health.Failed(failed);
        }
        if (stopping) {
            return new Health.Stopping();
        }
        if (!joined) {
            return new Health.Starting("the consumer group to give out partitions");
        }
        return waits.keySet().stream()
                .findFirst()
                .<Health>map(Health.Starting::new)
                .orElseGet(Health.Ready::new);
    }
}
