package dev.specstress.kit.slowcall.internal;

import java.time.Duration;
import java.util.Collection;

/** Brings the work of partitions to an end: a bounded time to finish, then interruption, then a short wait. */
final class WindDown {
    private static final Duration STEP = Duration.ofMillis(20);
    private static final Duration AFTER_INTERRUPTION = Duration.ofSeconds(2);

    private final Workers workers;
    private final Duration drainTimeout;
    private final StopSignal stop;

    WindDown(Workers workers, Duration drainTimeout, StopSignal stop) {
        this.workers = workers;
        this.drainTimeout = drainTimeout;
        this.stop = stop;
    }

    /** Begins nothing more there, lets go on what is in flight, and interrupts what takes too long. */
    void drain(Collection<PartitionWork> works) throws InterruptedException {
        works.forEach(PartitionWork::dropFetched);
        Deadline drained = Deadline.in(drainTimeout);
        while (isAnyInFlight(works) && !drained.passed() && !stop.drainTimeIsUp()) {
            // What only waits would wait on.
            works.forEach(work -> work.held().forEach(RecordTask::giveUp));
            workers.takeNews(STEP);
        }
        giveUp(works);
        Deadline interrupted = Deadline.in(AFTER_INTERRUPTION);
        while (isAnyInFlight(works) && !interrupted.passed() && !stop.cancelTimeIsUp()) {
            workers.takeNews(STEP);
        }
    }

    /** Interrupts what is in flight there, without waiting. */
    void giveUp(Collection<PartitionWork> works) {
        works.forEach(work -> {
            work.dropFetched();
            work.inFlight().forEach(RecordTask::giveUp);
        });
    }

    private static boolean isAnyInFlight(Collection<PartitionWork> works) {
        return works.stream().anyMatch(work -> !work.inFlight().isEmpty());
    }
}
