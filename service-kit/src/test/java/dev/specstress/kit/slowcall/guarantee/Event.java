package dev.specstress.kit.slowcall.guarantee;

import java.util.Set;

/** What happened in a run, in the order in which it was seen. */
public sealed interface Event {

    /** A handler was called. */
    record Begun(String instance, String record) implements Event {}

    /** It returned, or threw. */
    record Ended(String instance, String record, boolean returned) implements Event {}

    /** An instance was killed; of what it had in flight nothing is heard any more. */
    record Killed(String instance) implements Event {}

    /** While no instance ran, the commits counted these records as done. */
    record FoundCommitted(Set<String> records) implements Event {}
}
