package dev.specstress.providers.budget;

import dev.specstress.schemas.Budget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All caps of one campaign, as this process knows them. Safe for use by any number of threads. */
final class CampaignCaps {
    private static final Logger log = LoggerFactory.getLogger(CampaignCaps.class);
    private static final long LOOK_AGAIN = Duration.ofMillis(100).toNanos();
    /** So far away that it never comes, and so near that it can be added to. */
    private static final long LONGEST = Long.MAX_VALUE / 4;

    private final String campaignId;
    private final Supplier<Map<String, Long>> totals;
    private final LongSupplier nanos;
    private final List<Cap> caps;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /**
     * Reads every total once.
     *
     * @param totals millionths of a US dollar spent so far by provider, as topic {@code spend} has it now
     * @param nanos a monotonic clock
     */
    CampaignCaps(String campaignId, List<Budget> budgets, Supplier<Map<String, Long>> totals, LongSupplier nanos) {
        this.campaignId = campaignId;
        this.totals = totals;
        this.nanos = nanos;
        Map<String, Long> atFirst = totals.get();
        this.caps = budgets.stream()
                .map(budget -> new Cap(Optional.ofNullable(budget.getProvider()), budget.getCapMicroUsd(), atFirst))
                .toList();
    }

    /**
     * Waits until a call of a guessed price is known to keep to all caps that concern its provider, or not to.
     *
     * @param learned is told the output tokens of the call, from which later guesses are made
     */
    Admission admit(String provider, long guess, Duration atMost, LongConsumer learned) throws InterruptedException {
        List<Cap> concerned =
                caps.stream().filter(cap -> cap.concerns(provider)).toList();
        if (concerned.isEmpty()) {
            return new Admission.Granted(Expense.UNCOUNTED);
        }
        long until = System.nanoTime() + Math.min(TimeUnit.NANOSECONDS.convert(atMost), LONGEST);
        lock.lockInterruptibly();
        try {
            while (true) {
                if (anySpent(concerned)) {
                    return new Admission.Spent();
                }
                if (concerned.stream().allMatch(cap -> cap.purse().affords(guess))) {
                    concerned.forEach(cap -> cap.purse().begun(guess));
                    return new Admission.Granted(new Counted(concerned, guess, learned));
                }
                long left = until - System.nanoTime();
                if (left <= 0) {
                    return new Admission.TooLate();
                }
                long _ = changed.awaitNanos(Math.min(LOOK_AGAIN, left));
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean anySpent(List<Cap> concerned) {
        Map<String, Long> newest = totals.get();
        long now = nanos.getAsLong();
        boolean spent = false;
        for (Cap cap : concerned) {
            if (cap.isSpent(newest, now)) {
                spent = true;
                if (cap.isNews()) {
                    log.atWarn()
                            .addKeyValue("campaign", campaignId)
                            .log("the cap of {} is reached: no more calls that count in it", cap.name());
                }
            }
        }
        return spent;
    }

    /** A call that counts in some caps. */
    private final class Counted implements Expense {
        private final List<Cap> concerned;
        private final long guess;
        private final LongConsumer learned;
        private boolean begun;

        private Counted(List<Cap> concerned, long guess, LongConsumer learned) {
            this.concerned = concerned;
            this.guess = guess;
            this.learned = learned;
        }

        @Override
        public boolean mayBegin() {
            lock.lock();
            try {
                boolean may = !anySpent(concerned);
                begun |= may;
                return may;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void ended(long costMicroUsd, long outputTokens) {
            if (outputTokens > 0) {
                learned.accept(outputTokens);
            }
            settle(costMicroUsd);
        }

        @Override
        public void brokenOff() {
            settle(begun ? guess : 0);
        }

        private void settle(long cost) {
            lock.lock();
            try {
                // A total that came before the call's end must be seen before it, or it would seem to hold the call.
                anySpent(concerned);
                concerned.forEach(cap -> cap.purse().ended(guess, cost, nanos.getAsLong()));
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
