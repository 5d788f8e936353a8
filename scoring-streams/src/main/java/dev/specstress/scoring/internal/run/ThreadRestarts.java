package dev.specstress.scoring.internal.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often a failed thread may be replaced: so many times within ten minutes, each time after a longer pause. */
public final class ThreadRestarts {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Clock clock;
    private final int most;
    private final Deque<Instant> recent = new ArrayDeque<>();

    public ThreadRestarts(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** What to do about a thread that failed. */
    public sealed interface Answer {

        /** Replace it after this long. */
        record Replace(Duration after) implements Answer {}

        /** It has failed too often. */
        record GiveUp() implements Answer {}
    }

    public synchronized Answer failed() {
        Instant now = clock.instant();
        while (!recent.isEmpty() && recent.getFirst().isBefore(now.minus(WINDOW))) {
            recent.removeFirst();
        }
        if (recent.size() >= most) {
            return new Answer.GiveUp();
        }
        Duration pause = Duration.ofMillis(500).multipliedBy(1L << Math.min(recent.size(), 10));
        recent.addLast(now);
        return new Answer.Replace(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }
}
