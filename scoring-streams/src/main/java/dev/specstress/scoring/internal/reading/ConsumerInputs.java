package dev.specstress.scoring.internal.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/** Makes the clients of Kafka Streams, and knows from each thread's consumer how far that thread has read. */
public final class ConsumerInputs implements Inputs, KafkaClientSupplier {

    private static final int ANSWER_WITHIN_MILLIS = 5_000;

    private final ThreadLocal<WatchedConsumer> ofThread = new ThreadLocal<>();
    private final Admin admin;

    /** @param admin of the installation; its owner closes it */
    public ConsumerInputs(Admin admin) {
        this.admin = admin;
    }

    @Override
    public void begin(Set<TopicPartition> partitions) {
        ofThread.get().begin(partitions);
    }

    @Override
    public void taken(TopicPartition partition, long offset) {
        ofThread.get().taken(partition, offset);
    }

    @Override
    public boolean readTo(TopicPartition partition, long end) {
        return ofThread.get().readTo(partition, end);
    }

    @Override
    public boolean lullBegins() {
        return ofThread.get().lullBegins();
    }

    @Override
    public CompletionStage<Map<TopicPartition, Long>> ends(Set<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(partition -> partition, any -> OffsetSpec.latest()));
        ListOffsetsOptions committed =
                new ListOffsetsOptions(IsolationLevel.READ_COMMITTED).timeoutMs(ANSWER_WITHIN_MILLIS);
        return admin.listOffsets(asked, committed).all().toCompletionStage().thenApply(ConsumerInputs::offsets);
    }

    private static Map<TopicPartition, Long> offsets(Map<TopicPartition, ListOffsetsResultInfo> ends) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        ends.forEach((partition, end) -> offsets.put(partition, end.offset()));
        return offsets;
    }

    @Override
    public int partitionsOf(String topic) {
        return ofThread.get().partitionsFor(topic).size();
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return new WatchedConsumer(config, ofThread);
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return plain(config);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return plain(config);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return Admin.create(config);
    }

    private static Consumer<byte[], byte[]> plain(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
