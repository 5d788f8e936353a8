package dev.specstress.kit.kafka;

import dev.specstress.schemas.topics.PartitionClass;
import dev.specstress.schemas.topics.TopicCatalogue;
import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.schemas.topics.TopicSpec;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /**
     * A topic of the catalogue as it should be in one installation.
     *
     * @param dataPartitions of topics over which work is spread; others keep the catalogue's count
     */
    public static TopicPlan of(TopicSpec spec, TopicNames names, int dataPartitions) {
        return new TopicPlan(
                names.prefix() + spec.baseName(),
                spec.partitions() == PartitionClass.DATA
                        ? dataPartitions
                        : spec.partitions().defaultPartitions(),
                spec.joined() ? "catalogue" : "",
                spec.toConfig());
    }

    /** Every topic of fixed name, and the queue of each lane. */
    public static List<TopicPlan> ofCatalogue(TopicNames names, Collection<String> lanes, int dataPartitions) {
        return Stream.concat(
                        TopicCatalogue.fixed().stream(),
                        lanes.stream().distinct().map(TopicCatalogue::queries))
                .map(spec -> of(spec, names, dataPartitions))
                .toList();
    }

    boolean compacted() {
        return settings.getOrDefault("cleanup.policy", "delete").contains("compact");
    }
}
