package dev.specstress.kit.slowcall.guarantee;

import java.time.Duration;
import java.util.Set;

/** What happened in a run, in the order in which it was seen. */
public sealed interface Event {

    /** The instance it happened to; empty if to none. */
    String instance();

    /** A handler was called with a record of so many bytes. */
    record Begun(String instance, String record, long bytes) implements Event {}

    /** It returned, or threw. */
    record Ended(String instance, String record, boolean returned) implements Event {}

    /** The broker acknowledged a record's output. */
    record OutputAcknowledged(String instance, String record) implements Event {}

    /** The broker acknowledged a record in the DLQ. */
    record DeadLettered(String instance, String record) implements Event {}

    /** The broker acknowledged a commit to an instance; in the partitions it is of, it counts these records as done. */
    record Committed(String instance, Set<String> records) implements Event {}

    /** An instance was killed; of what it had in flight nothing is heard any more. */
    record Killed(String instance) implements Event {}

    /** An instance lost partitions, or could not commit as it gave them back. */
    record Lost(String instance) implements Event {}

    /** An instance was asked to end and did. */
    record Stopped(String instance, Duration took, Duration allowed) implements Event {}

    /** While no instance ran, the commits counted these records as done. */
    record FoundCommitted(Set<String> records) implements Event {
        @Override
        public String instance() {
            return "";
        }
    }
}
