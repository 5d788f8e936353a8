package dev.specstress.kit.internal.kafka;

import dev.specstress.kit.config.PassThrough;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;

/** The names Kafka's clients and the serdes know, and which of them may be printed. */
public final class KafkaNames {
    /** Second parts of keys that reach one kind of client only. */
    public static final List<String> KINDS = List.of("consumer", "producer", "admin", "streams");

    private static final Set<String> SERDE_NAMES = Set.of(
            "value.serializer",
            "value.deserializer",
            "default.value.serde",
            "schema.registry.url",
            "auto.register.schemas",
            "specific.avro.reader",
            "basic.auth.credentials.source");

    /** Known, so that a slip in them is caught, and secret. */
    private static final Set<String> SERDE_SECRETS = Set.of("basic.auth.user.info", "bearer.auth.token");

    private KafkaNames() {}

    /** The prefixes whose keys go to Kafka as they are. */
    public static Stream<PassThrough> passThrough() {
        var all =
                new ConfigDef[] {ConsumerConfig.configDef(), ProducerConfig.configDef(), AdminClientConfig.configDef()};
        return Stream.of(
                passed("kafka.", "Any property of Kafka's clients or of the serdes, for every client.", true, all),
                passed("kafka.consumer.", "The same for consumers only.", true, ConsumerConfig.configDef()),
                passed("kafka.producer.", "The same for producers only.", true, ProducerConfig.configDef()),
                passed("kafka.admin.", "The same for admin clients only.", false, AdminClientConfig.configDef()),
                new PassThrough("kafka.streams.", "Any property of Kafka Streams.", Set.of(), Set.of()));
    }

    private static PassThrough passed(String prefix, String meaning, boolean serdes, ConfigDef... definitions) {
        Set<String> known = names(false, definitions);
        Set<String> printable = names(true, definitions);
        if (serdes) {
            known.addAll(SERDE_NAMES);
            known.addAll(SERDE_SECRETS);
            printable.addAll(SERDE_NAMES);
        }
        return new PassThrough(prefix, meaning, known, printable);
    }

    private static Set<String> names(boolean printableOnly, ConfigDef... definitions) {
        return Stream.of(definitions)
                .flatMap(definition -> definition.configKeys().values().stream())
                .filter(key -> !printableOnly || key.type != ConfigDef.Type.PASSWORD)
                .map(key -> key.name)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
