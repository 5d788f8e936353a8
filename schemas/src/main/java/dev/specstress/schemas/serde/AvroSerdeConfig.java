package dev.specstress.schemas.serde;

import dev.specstress.schemas.registry.SchemaRegistries;
import dev.specstress.schemas.registry.SchemaRegistry;
import dev.specstress.schemas.topics.TopicCatalogue;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;

/**
 * The settings of the serdes, under Confluent's names and with their meanings. A setting of theirs that would change what
 * is written, and that is not supported here, is refused rather than ignored.
 */
public final class AvroSerdeConfig extends AbstractConfig {
    public static final String SCHEMA_REGISTRY_URL = "schema.registry.url";
    public static final String AUTO_REGISTER_SCHEMAS = "auto.register.schemas";
    public static final String SPECIFIC_AVRO_READER = "specific.avro.reader";
    public static final String SPECIFIC_AVRO_VALUE_TYPE = "specific.avro.value.type";

    private static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    SCHEMA_REGISTRY_URL,
                    ConfigDef.Type.LIST,
                    ConfigDef.NO_DEFAULT_VALUE,
                    Importance.HIGH,
                    "Address of the registry's REST API, several separated by commas, or mock://<scope> for one that lives in this JVM.")
            .define(
                    AUTO_REGISTER_SCHEMAS,
                    ConfigDef.Type.BOOLEAN,
                    true,
                    Importance.MEDIUM,
                    "Whether a serializer registers schemas that are not yet there.")
            .define(
                    SPECIFIC_AVRO_VALUE_TYPE,
                    ConfigDef.Type.CLASS,
                    null,
                    Importance.MEDIUM,
                    "The class every record is read as; by default the class named like the record.")
            .define(
                    SPECIFIC_AVRO_READER,
                    ConfigDef.Type.BOOLEAN,
                    true,
                    only(SPECIFIC_AVRO_READER, true, "records are read as generated classes"),
                    Importance.LOW,
                    "Always true.")
            .define(
                    "use.latest.version",
                    ConfigDef.Type.BOOLEAN,
                    false,
                    only("use.latest.version", false, "records are written with their own schema"),
                    Importance.LOW,
                    "Always false.")
            .define(
                    "normalize.schemas",
                    ConfigDef.Type.BOOLEAN,
                    false,
                    only("normalize.schemas", false, "schemas are registered as they are"),
                    Importance.LOW,
                    "Always false.")
            .define(
                    "value.subject.name.strategy",
                    ConfigDef.Type.STRING,
                    "TopicNameStrategy",
                    AvroSerdeConfig::requireTopicNameStrategy,
                    Importance.LOW,
                    "Always Confluent's TopicNameStrategy: the subject is <topic>-value.");

    AvroSerdeConfig(Map<String, ?> properties) {
        super(DEFINITION, properties, Map.of(), false);
    }

    /** Refuses to be a key's serde: a schema id in front of a key would scatter one key over partitions. */
    static void requireValue(boolean isKey) {
        if (isKey) {
            throw new ConfigException("keys are UTF-8 strings: use Kafka's StringSerializer and StringDeserializer for"
                    + " keys, the Avro ones are for values only");
        }
    }

    SchemaRegistry registry() {
        return SchemaRegistries.forUrl(getList(SCHEMA_REGISTRY_URL), originals(), TopicCatalogue.valueSchemas());
    }

    boolean autoRegister() {
        return getBoolean(AUTO_REGISTER_SCHEMAS);
    }

    Optional<Class<? extends SpecificRecord>> valueType() {
        Class<?> type = getClass(SPECIFIC_AVRO_VALUE_TYPE);
        if (type == null) {
            return Optional.empty();
        }
        if (!SpecificRecord.class.isAssignableFrom(type)) {
            throw new ConfigException(SPECIFIC_AVRO_VALUE_TYPE, type.getName(), "is not a generated Avro class");
        }
        return Optional.of(type.asSubclass(SpecificRecord.class));
    }

    private static ConfigDef.Validator only(String name, boolean supported, String why) {
        return ConfigDef.LambdaValidator.with(
                (ignored, value) -> {
                    if (!Boolean.valueOf(supported).equals(value)) {
                        throw new ConfigException(name, value, why);
                    }
                },
                () -> String.valueOf(supported));
    }

    private static void requireTopicNameStrategy(String name, Object value) {
        String simpleName = String.valueOf(value).replaceAll(".*[.]", "");
        if (!simpleName.equals("TopicNameStrategy")) {
            throw new ConfigException(name, value, "the subject is always <topic>-value");
        }
    }
}
