package dev.specstress.findings;

import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/** Topics of one partition in memory; a value's bytes are the number of its record. */
final class FakeKafka implements KafkaAccess {
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final List<SpecificRecord> records = new ArrayList<>();
    private volatile UnaryOperator<SpecificRecord> reading = UnaryOperator.identity();

    /** Makes a topic of the campaign's with one record in it and nothing to come. */
    void createAll(SpecificRecord... campaigns) {
        for (var name : TopicName.values()) {
            var partition = new TopicPartition(topics().of(name), 0);
            consumer.updatePartitions(
                    partition.topic(), List.of(new PartitionInfo(partition.topic(), 0, null, null, null)));
            consumer.updateBeginningOffsets(Map.of(partition, 0L));
            consumer.updateEndOffsets(Map.of(partition, name == TopicName.CAMPAIGNS ? (long) campaigns.length : 0L));
        }
        consumer.schedulePollTask(() -> IntStream.range(0, campaigns.length).forEach(offset -> {
            add(offset, campaigns[offset]);
        }));
    }

    /** At the next poll the position is back at the beginning, as after a reset, where the first of these stands. */
    void rewind(SpecificRecord... campaigns) {
        consumer.schedulePollTask(() -> {
            consumer.seek(new TopicPartition(topics().of(TopicName.CAMPAIGNS), 0), 0);
            IntStream.range(0, campaigns.length).forEach(offset -> add(offset, campaigns[offset]));
        });
    }

    private void add(long offset, SpecificRecord campaign) {
        records.add(campaign);
        var value = new byte[] {(byte) (records.size() - 1)};
        consumer.addRecord(new ConsumerRecord<>(topics().of(TopicName.CAMPAIGNS), 0, offset, "key", value));
    }

    /** What happens as a record is read; may throw. */
    void reading(UnaryOperator<SpecificRecord> step) {
        reading = step;
    }

    void failPolling(org.apache.kafka.common.KafkaException cause) {
        consumer.schedulePollTask(() -> consumer.setPollException(cause));
    }

    boolean closed() {
        return consumer.closed();
    }

    @Override
    public TopicNames topics() {
        return new TopicNames("our.");
    }

    @Override
    public Consumer<String, byte[]> consumer(Map<String, ?> overrides) {
        return consumer;
    }

    @Override
    public <V extends SpecificRecord> Deserializer<V> valueDeserializer(Class<V> type) {
        return (_, value) -> type.cast(reading.apply(records.get(value[0])));
    }

    @Override
    public Producer<String, SpecificRecord> producer(Map<String, ?> overrides) {
        throw new UnsupportedOperationException("findings write nothing");
    }

    @Override
    public Producer<String, byte[]> rawProducer(Map<String, ?> overrides) {
        throw new UnsupportedOperationException("findings write nothing");
    }

    @Override
    public Admin admin() {
        throw new UnsupportedOperationException("findings need no admin");
    }

    @Override
    public Map<String, Object> shared() {
        return Map.of();
    }
}
