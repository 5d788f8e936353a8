package dev.specstress.scoring.internal.run;

import dev.specstress.schemas.topics.RecordSizes;
import dev.specstress.scoring.ScoringConfig;
import dev.specstress.scoring.internal.fault.DeadLetterTopics;
import dev.specstress.scoring.internal.fault.PoisonHandler;
import dev.specstress.scoring.internal.fault.UnsendableHandler;
import dev.specstress.scoring.internal.metrics.ScoringMetrics;
import dev.specstress.scoring.internal.reading.Inputs;
import dev.specstress.scoring.internal.topology.ScoringTopology;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** What Kafka Streams is told: the installation's properties, and over them what our guarantees rest on. */
public final class StreamsProperties {
    private static final int BATCH = 256 * 1024;

    private StreamsProperties() {}

    public static Properties of(
            Map<String, Object> installation,
            ScoringConfig config,
            RocksDbMemory memory,
            DeadLetterTopics deadLetters,
            ScoringMetrics metrics,
            Inputs inputs) {
        Map<String, Object> all = new HashMap<>(sizes());
        all.putAll(installation);
        all.putAll(guarantees());
        all.put(StreamsConfig.APPLICATION_ID_CONFIG, config.applicationId() + "-v" + ScoringTopology.VERSION);
        all.put(
                StreamsConfig.STATE_DIR_CONFIG,
                config.stateDirectory()
                        .resolve(config.instanceId().orElse("instance"))
                        .toString());
        config.instanceId()
                .ifPresent(
                        id -> all.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), id));
        all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
        all.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, config.standbyReplicas());
        all.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, config.replicationFactor());
        all.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.commitInterval().toMillis());
        all.putAll(memory.properties());
        all.put(DeadLetterTopics.CONFIG, deadLetters);
        all.put(ScoringMetrics.CONFIG, metrics);
        all.put(Inputs.CONFIG, inputs);
        Properties properties = new Properties();
        properties.putAll(all);
        return properties;
    }

    /**
     * Records here are up to 8 MiB. Stock settings would hold 1,000 of each input partition in the heap, and let no
     * changelog take a parked one. An installation may set others.
     */
    private static Map<String, Object> sizes() {
        return Map.of(
                StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG,
                100,
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG),
                200,
                StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG),
                100,
                // Changelogs are most of what is sent: larger batches compress better and make fewer requests.
                StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG),
                BATCH,
                // Written by the thread that does all the work, and seldom read: speed before size.
                StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG),
                1,
                StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
                RecordSizes.LARGEST);
    }

    private static Map<String, Object> guarantees() {
        Map<String, Object> guarantees = new HashMap<>(faults());
        guarantees.putAll(Map.of(
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.GROUP_PROTOCOL_CONFIG,
                "classic",
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
                true,
                // A first start has nothing to skip, and a group whose offsets were lost must not skip anything.
                StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG),
                "earliest"));
        return guarantees;
    }

    private static Map<String, Object> faults() {
        return Map.of(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                PoisonHandler.class,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                PoisonHandler.class,
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
                UnsendableHandler.class,
                // The dead letter of the largest record has its headers beside it.
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                RecordSizes.LARGEST + RecordSizes.DEAD_LETTER_HEADERS);
    }
}
