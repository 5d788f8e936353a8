package dev.specstress.kit.kafka;

import java.util.Set;

/** Which keys are on a topic already. */
@FunctionalInterface
public interface WrittenKeys {

    /**
     * Those of {@code wanted} that are on the topic.
     *
     * @param topic the full topic name, prefix included
     * @throws InterruptedException if the reading is given up
     */
    Set<String> among(String topic, Set<String> wanted) throws InterruptedException;
}
