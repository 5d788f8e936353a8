package dev.specstress.scoring.internal.state;

/**
 * Whether a task has read what could still save something from its deadline: it has seen a record stamped after the
 * deadline, or nothing has arrived for a while. Without this a restart after downtime would expire what already waits in
 * the log.
 */
public final class CatchUp {

    private final long idleMillis;
    private long newestStamp = Long.MIN_VALUE;
    private long lastArrival = Long.MIN_VALUE;

    /** @param idleMillis silence that counts as having read everything, above 0 */
    public CatchUp(long idleMillis) {
        this.idleMillis = idleMillis;
    }

    /** @param stamp the record's own timestamp; the broker's for topics with LogAppendTime */
    public void arrived(long stamp, long now) {
        newestStamp = Math.max(newestStamp, stamp);
        lastArrival = now;
    }

    /** Begins the silence when it is first asked: the task is running from then on, not while its state is restored. */
    public boolean isPast(long deadline, long now) {
        if (lastArrival == Long.MIN_VALUE) {
            lastArrival = now;
        }
        return newestStamp > deadline || now - lastArrival >= idleMillis;
    }
}
