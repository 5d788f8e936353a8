package dev.specstress.scoring.internal.state;

/**
 * Whether a task has read what could still save something from its deadline: it has seen a record stamped after the
 * deadline, or nothing has arrived for a while. Without this a restart after downtime would expire what already waits in
 * the log. Silence counts only while somebody listens: it begins anew when the task starts, and when it was away for
 * longer than the silence lasts, say because the machine slept.
 */
public final class CatchUp {

    private static final long NEVER = Long.MIN_VALUE;

    private final long idleMillis;
    private long newestStamp = NEVER;
    private long silentSince = NEVER;
    private long lastLook = NEVER;

    /** @param idleMillis silence that counts as having read everything, above 0 */
    public CatchUp(long idleMillis) {
        this.idleMillis = idleMillis;
    }

    /**
     * To be told of every record of every input: a task takes its partitions' records in the order of their stamps, so that
     * while it reads old ones of one partition, others may still wait.
     *
     * @param stamp the record's own timestamp; the broker's for topics with LogAppendTime. One ahead of our clock counts as
     *     now, lest a wrong clock elsewhere make every deadline look passed
     */
    public void arrived(long stamp, long now) {
        newestStamp = Math.max(newestStamp, Math.min(stamp, now));
        silentSince = now;
    }

    /** Called at every look at due work, before {@link #isPast}. */
    public void looked(long now) {
        if (lastLook == NEVER || now - lastLook > idleMillis) {
            silentSince = now;
        }
        lastLook = now;
    }

    public boolean isPast(long deadline, long now) {
        return newestStamp > deadline || now - silentSince >= idleMillis;
    }
}
