package dev.specstress.findings;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.schemas.serde.AvroDeserializer;
import dev.specstress.schemas.serde.AvroSerializer;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A real broker with schemas kept in this JVM. */
record BrokerKafka(EmbeddedKafka broker) implements KafkaAccess {

    void createTopics() throws Exception {
        try (var admin = admin()) {
            admin.createTopics(Arrays.stream(TopicName.values())
                            .map(name -> new NewTopic(topics().of(name), 2, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    @Override
    public TopicNames topics() {
        return new TopicNames("");
    }

    @Override
    public Consumer<String, byte[]> consumer(Map<String, ?> overrides) {
        return new KafkaConsumer<>(with(overrides), new StringDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Producer<String, SpecificRecord> producer(Map<String, ?> overrides) {
        var serializer = new AvroSerializer<>();
        serializer.configure(shared(), false);
        return new KafkaProducer<>(with(overrides), new StringSerializer(), serializer);
    }

    @Override
    public Producer<String, byte[]> rawProducer(Map<String, ?> overrides) {
        return new KafkaProducer<>(with(overrides), new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public <V extends SpecificRecord> Deserializer<V> valueDeserializer(Class<V> type) {
        var deserializer = new AvroDeserializer<>(type);
        deserializer.configure(shared(), false);
        return deserializer;
    }

    @Override
    public Admin admin() {
        return Admin.create(shared());
    }

    @Override
    public Map<String, Object> shared() {
        return Map.of("bootstrap.servers", broker.bootstrapServers(), "schema.registry.url", "mock://findings");
    }

    private Map<String, Object> with(Map<String, ?> overrides) {
        var all = new HashMap<>(shared());
        all.putAll(overrides);
        return all;
    }
}
