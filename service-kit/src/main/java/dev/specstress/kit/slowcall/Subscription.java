package dev.specstress.kit.slowcall;

import java.util.Set;
import java.util.regex.Pattern;

/** Which topics a loop reads; full names, prefix included. */
public sealed interface Subscription {

    /**
     * These topics.
     *
     * @param topics at least one
     */
    record Topics(Set<String> topics) implements Subscription {
        public Topics {
            topics = Set.copyOf(topics);
            if (topics.isEmpty()) {
                throw new IllegalArgumentException("topics: at least one must be named");
            }
        }
    }

    /**
     * Every topic whose whole name matches, also those made later, but never a DLQ: its records are not work.
     *
     * @param names as given, DLQs not excluded
     */
    record Matching(Pattern names) implements Subscription {

        /** The pattern to subscribe with. */
        public Pattern withoutDlqs() {
            return Pattern.compile("(?!.*\\.dlq$)(?:" + names.pattern() + ")", names.flags());
        }
    }
}
