package dev.specstress.kit.slowcall.internal;

import java.time.Duration;

/** Asks the poll thread to end, and divides the time it has for that. */
public final class StopSignal {
    private static final Duration MOST_RESERVE = Duration.ofSeconds(4);

    private record Request(Deadline end, Duration reserve) {}

    private volatile Request request;

    /** Only the first request counts. */
    public synchronized void stopWithin(Duration within) {
        if (request == null) {
            Duration half = within.dividedBy(2);
            request = new Request(Deadline.in(within), half.compareTo(MOST_RESERVE) < 0 ? half : MOST_RESERVE);
        }
    }

    boolean isGiven() {
        return request != null;
    }

    /** Work in flight has had its time; what is left is for interrupting it, committing and closing. */
    boolean drainTimeIsUp() {
        Request now = request;
        return now != null && now.end().minus(now.reserve()).passed();
    }

    /** Interrupted work has had its time; what is left is for committing and closing. */
    boolean cancelTimeIsUp() {
        Request now = request;
        return now != null && now.end().minus(now.reserve().dividedBy(2)).passed();
    }

    /** The longest a last step may take: {@code most}, or what is left. */
    Duration atMost(Duration most) {
        Request now = request;
        return now == null || most.compareTo(now.end().remaining()) < 0
                ? most
                : now.end().remaining();
    }
}
