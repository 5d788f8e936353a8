package dev.specstress.kit.slowcall;

import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.registry.RegistryRefusedException;
import dev.specstress.schemas.registry.RegistryUnavailableException;
import dev.specstress.schemas.topics.TopicNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plain clients of one broker, with values as bare Avro and a registry that can be away. */
public class TestKafka implements KafkaAccess {
    private final String bootstrapServers;
    private final Map<String, Object> overrides;
    private final AtomicReference<Optional<KafkaException>> registryTrouble = new AtomicReference<>(Optional.empty());

    public TestKafka(String bootstrapServers) {
        this(bootstrapServers, Map.of());
    }

    /** @param overrides win over whatever the loop asks of its consumer */
    public TestKafka(String bootstrapServers, Map<String, Object> overrides) {
        this.bootstrapServers = bootstrapServers;
        this.overrides = overrides;
    }

    public void registryAway(boolean away) {
        registryTrouble.set(
                away ? Optional.of(new RegistryUnavailableException("connection refused")) : Optional.empty());
    }

    public void registryRefuses() {
        registryTrouble.set(Optional.of(new RegistryRefusedException.Unauthorised("wrong password")));
    }

    @Override
    public TopicNames topics() {
        return new TopicNames("");
    }

    @Override
    public Consumer<String, byte[]> consumer(Map<String, ?> wanted) {
        Map<String, Object> properties = new HashMap<>(shared());
        properties.put("session.timeout.ms", 6_000);
        properties.put("heartbeat.interval.ms", 200);
        properties.putAll(wanted);
        properties.putAll(overrides);
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Producer<String, SpecificRecord> producer(Map<String, ?> wanted) {
        return new KafkaProducer<>(properties(wanted), new StringSerializer(), (topic, value) -> {
            askRegistry();
            return new BareAvro().serialize(topic, value);
        });
    }

    @Override
    public Producer<String, byte[]> rawProducer(Map<String, ?> wanted) {
        return new KafkaProducer<>(properties(wanted), new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public <V extends SpecificRecord> Deserializer<V> valueDeserializer(Class<V> type) {
        return (_, bytes) -> {
            askRegistry();
            return type.cast(read(bytes));
        };
    }

    @Override
    public Admin admin() {
        return Admin.create(shared());
    }

    @Override
    public Map<String, Object> shared() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }

    public static byte[] bytes(SpecificRecord value) {
        return new BareAvro().serialize("", value);
    }

    public static TaxonomyValue read(byte[] bytes) {
        try {
            var reader = new SpecificDatumReader<>(TaxonomyValue.class);
            var decoder = DecoderFactory.get().binaryDecoder(bytes, null);
            TaxonomyValue value = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new SerializationException("bytes are left over");
            }
            return value;
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("not a value: " + e.getMessage(), e);
        }
    }

    private void askRegistry() {
        registryTrouble.get().ifPresent(trouble -> {
            throw trouble;
        });
    }

    private Map<String, Object> properties(Map<String, ?> wanted) {
        Map<String, Object> properties = new HashMap<>(shared());
        properties.putAll(wanted);
        return properties;
    }

    private static final class BareAvro implements Serializer<SpecificRecord> {
        @Override
        public byte[] serialize(String topic, SpecificRecord value) {
            try {
                var bytes = new ByteArrayOutputStream();
                var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
                new SpecificDatumWriter<>(value.getSchema()).write(value, encoder);
                return bytes.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
