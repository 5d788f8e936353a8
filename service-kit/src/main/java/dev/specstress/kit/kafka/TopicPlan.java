package dev.specstress.kit.kafka;

import java.util.Map;

/**
 * One topic as it should be.
 *
 * @param name the full name, prefix included
 * @param partitions 1 or more
 * @param joined topics with the same group are joined by key and must agree in partitions; empty for no group
 * @param settings Kafka's topic settings, for example {@code cleanup.policy}
 */
public record TopicPlan(String name, int partitions, String joined, Map<String, String> settings) {

    public TopicPlan {
        if (partitions < 1) {
            throw new IllegalArgumentException("topic " + name + " needs 1 partition or more");
        }
        settings = Map.copyOf(settings);
    }

    boolean compacted() {
        return settings.getOrDefault("cleanup.policy", "delete").contains("compact");
    }
}
