package dev.specstress.kit.slowcall.internal;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;

/**
 * Records that wait for their hold to end. So many may wait that the records of others behind them are reached, and no more:
 * they take memory, and in each partition they count against what a commit note can hold. Belongs to the poll thread.
 */
final class HeldRecords {
    /** For each place in flight. */
    private static final int MOST_PER_PLACE = 4;

    private final long mostRecords;
    private final long mostBytes;
    private final Set<RecordTask> held = new LinkedHashSet<>();
    private final Queue<RecordTask> comingBack = new ArrayDeque<>();
    private long bytes;

    HeldRecords(int places, long mostBytes) {
        this.mostRecords = (long) MOST_PER_PLACE * places;
        this.mostBytes = mostBytes;
    }

    /** Past the bound too: it was begun before anybody knew that it must wait. */
    void add(RecordTask task) {
        held.add(task);
        task.work().holds(task);
        bytes += task.size();
    }

    /** Whether it was held; it no longer is. */
    boolean remove(RecordTask task) {
        boolean wasHeld = held.remove(task);
        if (wasHeld) {
            comingBack.remove(task);
            task.work().holdsNoLonger(task);
            bytes -= task.size();
        }
        return wasHeld;
    }

    void wantsBack(RecordTask task) {
        if (held.contains(task)) {
            comingBack.add(task);
        }
    }

    /** Gives those whose hold has ended a place each, first come first served, as long as there are any. */
    void letBack(InFlightBudget budget, Set<RecordTask> inFlight) {
        while (!comingBack.isEmpty() && budget.take(comingBack.peek().size())) {
            RecordTask task = comingBack.peek();
            remove(task);
            inFlight.add(task);
            task.letIn();
        }
    }

    boolean anyWaitsForAPlace() {
        return !comingBack.isEmpty();
    }

    /** Whether a partition that has some of them must begin no more: the next may be held too. */
    boolean isFull() {
        return held.size() >= mostRecords || bytes >= mostBytes;
    }

    int records() {
        return held.size();
    }
}
