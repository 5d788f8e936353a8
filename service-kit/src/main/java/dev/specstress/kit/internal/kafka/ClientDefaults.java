package dev.specstress.kit.internal.kafka;

import dev.specstress.schemas.topics.RecordSizes;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What our clients do where an operator says nothing else. */
public final class ClientDefaults {
    private ClientDefaults() {}

    public static Map<String, Object> shared() {
        return Map.of(
                "value.serializer", "dev.specstress.schemas.serde.AvroSerializer",
                "value.deserializer", "dev.specstress.schemas.serde.AvroDeserializer",
                "default.value.serde", "dev.specstress.schemas.serde.AvroSerde",
                "specific.avro.reader", true);
    }

    public static Map<String, Object> consumer() {
        return Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                RecordSizes.LARGEST,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                4 * RecordSizes.LARGEST);
    }

    /** Every wait is bounded: a send fails after {@code delivery.timeout.ms}, a full buffer after {@code max.block.ms}. */
    public static Map<String, Object> producer() {
        return Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                ProducerConfig.LINGER_MS_CONFIG,
                5,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                RecordSizes.LARGEST,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                8L * RecordSizes.LARGEST,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                60_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                20_000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                30_000);
    }

    public static Map<String, Object> admin() {
        return Map.of("default.api.timeout.ms", 30_000, "request.timeout.ms", 10_000);
    }
}
