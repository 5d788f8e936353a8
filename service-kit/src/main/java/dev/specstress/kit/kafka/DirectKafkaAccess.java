package dev.specstress.kit.kafka;

import dev.specstress.kit.internal.kafka.ClientDefaults;
import dev.specstress.kit.internal.kafka.MeteredConsumer;
import dev.specstress.kit.internal.kafka.MeteredProducer;
import dev.specstress.kit.internal.kafka.TypedDeserializer;
import dev.specstress.schemas.topics.TopicNames;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Makes ordinary Kafka clients. What holds for one is, later wins: our defaults, {@code kafka.*}, {@code kafka.<kind>.*},
 * the caller's overrides. Client ids are {@code <name>-<kind>-<n>} unless given. Metrics of consumers and producers are
 * in the registry while they are open.
 */
public final class DirectKafkaAccess implements KafkaAccess {
    private final KafkaSettings settings;
    private final String name;
    private final MeterRegistry meters;
    private final AtomicInteger made = new AtomicInteger();

    /**
     * Connects to nothing yet.
     *
     * @param name what client ids begin with, where {@code kafka.client.id} says nothing else
     */
    public DirectKafkaAccess(KafkaSettings settings, String name, MeterRegistry meters) {
        this.settings = settings;
        this.name = settings.shared().getOrDefault(CommonClientConfigs.CLIENT_ID_CONFIG, name);
        this.meters = meters;
    }

    @Override
    public TopicNames topics() {
        return settings.topics();
    }

    @Override
    public Consumer<String, byte[]> consumer(Map<String, ?> overrides) {
        return new MeteredConsumer(
                properties("consumer", ClientDefaults.consumer(), settings.consumer(), overrides), meters);
    }

    @Override
    public Producer<String, SpecificRecord> producer(Map<String, ?> overrides) {
        Map<String, Object> properties =
                properties("producer", ClientDefaults.producer(), settings.producer(), overrides);
        properties.put("key.serializer", StringSerializer.class);
        return new MeteredProducer<>(properties, meters);
    }

    @Override
    public Producer<String, byte[]> rawProducer(Map<String, ?> overrides) {
        Map<String, Object> properties =
                properties("producer", ClientDefaults.producer(), settings.producer(), overrides);
        properties.put("key.serializer", StringSerializer.class);
        properties.put("value.serializer", ByteArraySerializer.class);
        return new MeteredProducer<>(properties, meters);
    }

    /** Asks the configured class for {@code type} the way Confluent's is asked, and holds it to that. */
    @Override
    public <V extends SpecificRecord> Deserializer<V> valueDeserializer(Class<V> type) {
        Map<String, Object> properties = shared();
        properties.putAll(settings.consumer());
        properties.put("specific.avro.value.type", type.getName());
        Deserializer<?> configured = deserializer(properties.get("value.deserializer"));
        configured.configure(properties, false);
        return new TypedDeserializer<>(configured, type);
    }

    @Override
    public Admin admin() {
        return Admin.create(properties("admin", ClientDefaults.admin(), settings.admin(), Map.of()));
    }

    @Override
    public Map<String, Object> shared() {
        var properties = new HashMap<String, Object>(ClientDefaults.shared());
        properties.putAll(settings.shared());
        return properties;
    }

    @Override
    public Map<String, Object> streams() {
        Map<String, Object> properties = shared();
        putPrefixed(properties, "consumer.", ClientDefaults.consumer(), settings.consumer());
        putPrefixed(properties, "producer.", ClientDefaults.producer(), settings.producer());
        putPrefixed(properties, "admin.", ClientDefaults.admin(), settings.admin());
        // Streams sets these itself and warns of anyone else who does.
        properties.remove("consumer.isolation.level");
        properties.remove("consumer.enable.auto.commit");
        properties.remove("consumer.allow.auto.create.topics");
        properties.remove("producer.enable.idempotence");
        properties.putAll(settings.streams());
        return properties;
    }

    private Map<String, Object> properties(
            String kind, Map<String, Object> defaults, Map<String, String> given, Map<String, ?> overrides) {
        Map<String, Object> properties = new HashMap<>(ClientDefaults.shared());
        properties.putAll(defaults);
        properties.putAll(settings.shared());
        properties.put(CommonClientConfigs.CLIENT_ID_CONFIG, name + "-" + kind + "-" + made.incrementAndGet());
        properties.putAll(given);
        properties.putAll(overrides);
        return properties;
    }

    private static void putPrefixed(
            Map<String, Object> properties, String prefix, Map<String, Object> defaults, Map<String, String> given) {
        defaults.forEach((key, value) -> {
            if (!properties.containsKey(key)) {
                properties.put(prefix + key, value);
            }
        });
        given.forEach((key, value) -> properties.put(prefix + key, value));
    }

    private static Deserializer<?> deserializer(Object configured) {
        try {
            return configured instanceof Class<?> type
                    ? Utils.newInstance(type.asSubclass(Deserializer.class))
                    : Utils.newInstance(configured.toString(), Deserializer.class);
        } catch (ClassNotFoundException _) {
            throw new IllegalArgumentException(
                    "kafka.value.deserializer: class " + configured + " is not on the class path");
        }
    }
}
