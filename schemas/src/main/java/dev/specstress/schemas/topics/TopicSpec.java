package dev.specstress.schemas.topics;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.record.TimestampType;

/**
 * What one topic is.
 *
 * @param baseName without an installation's prefix
 * @param says what one record says
 * @param key what the key is; keys are UTF-8 strings
 * @param value the class of every value
 * @param partitions how many partitions it has
 * @param joined whether it is joined by key with the others that are, so that all have one number of partitions
 * @param cleanup what happens to old records
 * @param retention how long records are kept at least; meaningless where the cleanup never deletes
 * @param timestamps {@code CREATE_TIME} or {@code LOG_APPEND_TIME}
 * @param maxMessageBytes the largest batch, compressed, that a broker takes
 * @param compression Kafka's name of the codec on the broker's disk
 */
public record TopicSpec(
        String baseName,
        String says,
        String key,
        Class<? extends SpecificRecord> value,
        PartitionClass partitions,
        boolean joined,
        Cleanup cleanup,
        Duration retention,
        TimestampType timestamps,
        int maxMessageBytes,
        String compression,
        Set<Participant> writers,
        Set<Participant> readers) {
    private static final int RETENTION_PER_SEGMENT = 7;
    private static final Duration DLQ_RETENTION = Duration.ofDays(30);

    public TopicSpec {
        writers = Set.copyOf(writers);
        readers = Set.copyOf(readers);
    }

    /** Whether it is a public output. */
    public boolean isPublic() {
        return readers.contains(Participant.ANYONE);
    }

    public Schema valueSchema() {
        return SpecificData.get().getSchema(value);
    }

    /** The settings to create the topic with; those left out are the broker's. */
    public Map<String, String> toConfig() {
        Map<String, String> config = new LinkedHashMap<>();
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup.policy());
        if (cleanup.deletes()) {
            config.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(retention.toMillis()));
            // Kafka deletes whole segments, and never the one being written, which stays open for 7 days by default.
            config.put(
                    TopicConfig.SEGMENT_MS_CONFIG,
                    String.valueOf(retention.dividedBy(RETENTION_PER_SEGMENT).toMillis()));
        }
        config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, timestamps.name);
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(maxMessageBytes));
        config.put(TopicConfig.COMPRESSION_TYPE_CONFIG, compression);
        return config;
    }

    /** The settings of {@code <topic>.dlq}: it must take every record of the topic, and headers that say why. */
    public Map<String, String> toDlqConfig() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, Cleanup.DELETE.policy(),
                TopicConfig.RETENTION_MS_CONFIG, String.valueOf(DLQ_RETENTION.toMillis()),
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(maxMessageBytes + RecordSizes.DEAD_LETTER_HEADERS),
                TopicConfig.COMPRESSION_TYPE_CONFIG, compression);
    }
}
