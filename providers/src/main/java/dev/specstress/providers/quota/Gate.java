package dev.specstress.providers.quota;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Where every attempt of one lane passes, first come, first served: it opens at the rate of this instance's share, or of
 * what the provider bears, whichever is less. A share holds until a given moment; past it nothing passes, so that a process
 * that was stopped, or no longer hears the others, spends nothing.
 */
final class Gate {
    private static final long LOOK_AGAIN = Duration.ofSeconds(1).toNanos();
    /** So far away that it never comes, and so near that it can be added to. */
    private static final long LONGEST = Long.MAX_VALUE / 4;

    private static final double PER_MINUTE = 60;

    private final LongSupplier nanos;
    /** One attempt is at the head of the line; the others wait here, in order. */
    private final ReentrantLock line = new ReentrantLock(true);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Bucket requests = new Bucket();
    private final Bucket tokens = new Bucket();
    private final AdaptiveRate bearable = new AdaptiveRate();
    private LaneLimits share;
    private long shareEnds;
    private int inFlight;
    private int waiting;
    private long attempts;
    private double tokensTaken;
    private long countedFrom;

    /**
     * @param share what may be used at first
     * @param shareEnds until when, on the same clock as {@code nanos}
     */
    Gate(LongSupplier nanos, LaneLimits share, long shareEnds) {
        this.nanos = nanos;
        this.share = share;
        this.shareEnds = shareEnds;
        this.countedFrom = nanos.getAsLong();
    }

    /** Passes when it is this attempt's turn; empty if that was not so within the time. */
    Optional<Pass> enter(double tokensWanted, Duration atMost) throws InterruptedException {
        long allowed = Math.min(TimeUnit.NANOSECONDS.convert(atMost), LONGEST);
        long until = System.nanoTime() + allowed;
        count(1);
        try {
            if (!line.tryLock(allowed, TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
            try {
                return headOfLine(tokensWanted, until);
            } finally {
                line.unlock();
            }
        } finally {
            count(-1);
        }
    }

    private Optional<Pass> headOfLine(double wanted, long until) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                long now = nanos.getAsLong();
                long wait = waitFor(wanted, now);
                if (wait == 0) {
                    requests.take(1);
                    tokens.take(wanted);
                    inFlight++;
                    attempts++;
                    tokensTaken += wanted;
                    return Optional.of(new Pass(wanted));
                }
                long left = until - System.nanoTime();
                if (left <= 0) {
                    return Optional.empty();
                }
                long _ = changed.awaitNanos(Math.min(Math.min(wait, LOOK_AGAIN), left));
            }
        } finally {
            lock.unlock();
        }
    }

    private long waitFor(double wanted, long now) {
        if (now >= shareEnds || inFlight >= share.concurrency()) {
            return LOOK_AGAIN;
        }
        requests.rate(Math.min(share.requestsPerMinute() / PER_MINUTE, bearable.perSecond(now)), now);
        tokens.rate(share.tokensPerMinute() / PER_MINUTE, now);
        long closed = bearable.closedFor(now).map(Duration::toNanos).orElse(0L);
        return Math.max(closed, Math.max(requests.waitFor(1, now), tokens.waitFor(wanted, now)));
    }

    /** The attempt is over; what it used more or less than was set aside is settled. */
    void leave(Pass pass, double tokensUsed) {
        lock.lock();
        try {
            inFlight--;
            tokens.giveBack(pass.tokens() - tokensUsed);
            tokensTaken += tokensUsed - pass.tokens();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** No attempt was made after all: whoever waits may make one in its place. */
    void giveBack(Pass pass) {
        lock.lock();
        try {
            inFlight--;
            attempts--;
            tokensTaken -= pass.tokens();
            requests.giveBack(1);
            tokens.giveBack(pass.tokens());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What this instance may use from now on, until a moment on the gate's clock. */
    void share(LaneLimits share, long until) {
        lock.lock();
        try {
            this.share = share;
            this.shareEnds = until;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The provider said that it was asked too often; whether the rate was cut for it. */
    boolean tooMany(Optional<Duration> retryAfter) {
        lock.lock();
        try {
            long now = nanos.getAsLong();
            double seconds = Math.max(1e-3, (now - countedFrom) / 1e9);
            return bearable.tooMany(attempts / seconds, retryAfter, now);
        } finally {
            lock.unlock();
        }
    }

    /** The provider had trouble of its own. */
    void trouble() {
        lock.lock();
        try {
            bearable.trouble(nanos.getAsLong());
        } finally {
            lock.unlock();
        }
    }

    /** What went through since this was last asked. */
    Activity activity() {
        lock.lock();
        try {
            long now = nanos.getAsLong();
            double seconds = Math.max(1e-3, (now - countedFrom) / 1e9);
            Activity activity = new Activity(seconds, attempts, tokensTaken, waiting, inFlight);
            attempts = 0;
            tokensTaken = 0;
            countedFrom = now;
            return activity;
        } finally {
            lock.unlock();
        }
    }

    /** Requests a minute that the provider seems to bear; infinite while nothing speaks against it. */
    double bearablePerMinute() {
        lock.lock();
        try {
            return bearable.perSecond(nanos.getAsLong()) * PER_MINUTE;
        } finally {
            lock.unlock();
        }
    }

    LaneLimits share() {
        lock.lock();
        try {
            return nanos.getAsLong() >= shareEnds ? LaneLimits.NOTHING : share;
        } finally {
            lock.unlock();
        }
    }

    private void count(int more) {
        lock.lock();
        try {
            waiting += more;
        } finally {
            lock.unlock();
        }
    }
}
