package dev.specstress.providers.budget;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What one process knows of one cap. All money is in millionths of a US dollar, all time in nanoseconds of one monotonic
 * clock.
 *
 * <p><b>Known to be spent</b> is the larger of the newest total on topic {@code spend} and what that total was when the
 * purse was opened plus everything that this process has paid since; neither counts anything twice. <b>Perhaps spent</b> is
 * more: the newest total plus this process's own calls that may not be in it yet, and the guessed price of its calls under
 * way. A call is refused on what is known alone; what is only perhaps makes it wait.
 *
 * <p>Pure arithmetic. Not safe for use by several threads.
 */
final class Purse {
    /** A call that ended this long ago is in the newest total, if any total came after its end. */
    static final Duration SETTLES = Duration.ofSeconds(2);

    /**
     * So long is waited for a call to come to the totals. One that is part of a longer piece of work comes when all of that
     * is done, which may itself be waiting for this.
     */
    static final Duration PATIENCE = Duration.ofSeconds(8);

    /** A call of this process that has ended, and is not surely in the newest total. */
    private record Unsettled(long cost, long endedAt) {}

    private final long cap;
    private final long totalAtFirst;
    private final Deque<Unsettled> unsettled = new ArrayDeque<>();
    private long total;
    private long totalHeardAt = Long.MIN_VALUE;
    private long paid;
    private long unsettledCost;
    private long underWay;
    private int callsUnderWay;

    /** @param total on the topic now */
    Purse(long cap, long total) {
        this.cap = cap;
        this.totalAtFirst = total;
        this.total = total;
    }

    /** The total as the topic has it now. */
    void heard(long newest, long now) {
        if (newest != total) {
            total = newest;
            totalHeardAt = now;
        }
        while (!unsettled.isEmpty() && isSettled(unsettled.getFirst(), now)) {
            unsettledCost -= unsettled.removeFirst().cost();
        }
    }

    /** Whether the cap is reached by what is known. */
    boolean isSpent() {
        return known() >= cap;
    }

    /** Whether a call of a guessed price keeps to the cap, or nothing more will be known before it is made. */
    boolean affords(long guess) {
        boolean nothingToWaitFor = callsUnderWay == 0 && unsettled.isEmpty();
        return !isSpent() && (nothingToWaitFor || perhaps() + guess <= cap);
    }

    /** A call of a guessed price begins. */
    void begun(long guess) {
        callsUnderWay++;
        underWay += guess;
    }

    /** A call that was begun with this guess has ended. */
    void ended(long guess, long cost, long now) {
        callsUnderWay--;
        underWay -= guess;
        paid += cost;
        if (cost > 0) {
            unsettled.addLast(new Unsettled(cost, now));
            unsettledCost += cost;
        }
    }

    long known() {
        return Math.max(total, totalAtFirst + paid);
    }

    private long perhaps() {
        return Math.max(total + unsettledCost, totalAtFirst + paid) + underWay;
    }

    private boolean isSettled(Unsettled call, long now) {
        long age = now - call.endedAt();
        boolean heard = totalHeardAt != Long.MIN_VALUE && totalHeardAt - call.endedAt() > 0;
        return age >= (heard ? SETTLES : PATIENCE).toNanos();
    }
}
