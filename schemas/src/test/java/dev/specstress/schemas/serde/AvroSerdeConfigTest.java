package dev.specstress.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvroSerdeConfigTest {

    @Test
    void onlyTheRegistryHasNoDefault() {
        AvroSerdeConfig config = with(Map.of());

        assertThat(config.autoRegister()).isTrue();
        assertThat(config.valueType()).isEmpty();
        assertThatThrownBy(() -> new AvroSerdeConfig(Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.url");
    }

    @Test
    void everySettingCanBeGivenAsTextOrAsAValue() {
        assertThat(with(Map.of("auto.register.schemas", "false")).autoRegister())
                .isFalse();
        assertThat(with(Map.of("auto.register.schemas", false)).autoRegister()).isFalse();
        assertThat(with(Map.of("specific.avro.value.type", Verdict.class)).valueType())
                .contains(Verdict.class);
        assertThat(with(Map.of("schema.registry.url", List.of("mock://a"))).registry())
                .hasToString("mock://a");
        assertThat(with(Map.of("schema.registry.url", "http://127.0.0.1:1, http://127.0.0.1:2"))
                        .registry())
                .hasToString("http://127.0.0.1:1, http://127.0.0.1:2");
    }

    @Test
    void whatConfluentsSerdesWantToBeToldIsAccepted() {
        AvroSerdeConfig config = with(Map.of(
                "specific.avro.reader", "true",
                "value.subject.name.strategy", "io.confluent.kafka.serializers.subject.TopicNameStrategy",
                "use.latest.version", "false",
                "bootstrap.servers", "localhost:9092"));

        assertThat(config.registry()).hasToString("mock://config");
    }

    @ParameterizedTest
    @CsvSource({
        "specific.avro.reader, false",
        "use.latest.version, true",
        "normalize.schemas, true",
        "value.subject.name.strategy, io.confluent.kafka.serializers.subject.TopicRecordNameStrategy",
        "specific.avro.value.type, java.lang.String",
        "auto.register.schemas, perhaps"
    })
    void whatCannotBeHonouredIsRefusedByName(String name, String value) {
        assertThatThrownBy(() -> with(Map.of(name, value)).valueType())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(value);
    }

    private static AvroSerdeConfig with(Map<String, ?> properties) {
        Map<String, Object> all = new HashMap<>(Map.of("schema.registry.url", "mock://config"));
        all.putAll(properties);
        return new AvroSerdeConfig(all);
    }
}
