package dev.specstress.scoring.internal.lane;

/** Whether the queue of a lane is there: writing to one that is not would stall the partition that wants to. */
@FunctionalInterface
public interface LaneTopics {

    /** What is known of a queue. */
    enum Presence {
        PRESENT,
        /** Asked for; ask again. */
        NOT_KNOWN_YET,
        /** Brokers have denied it for long enough that it cannot be just about to appear. */
        MISSING
    }

    /**
     * Looks; never waits.
     *
     * @param topic full name of the queue
     */
    Presence look(String topic);
}
