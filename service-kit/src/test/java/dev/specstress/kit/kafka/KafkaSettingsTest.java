package dev.specstress.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.kit.config.ConfigLoader;
import dev.specstress.kit.config.ConfigReference;
import dev.specstress.kit.config.ConfigValues;
import dev.specstress.schemas.topics.TopicNames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaSettingsTest {
    private static final String KEY = "sk-planted-0123456789";

    @Test
    void with_nothing_but_addresses_all_else_is_by_default() {
        KafkaSettings settings = KafkaSettings.from(load());

        assertThat(settings).isEqualTo(KafkaSettings.of("b:9092", "mock://test", new TopicNames("")));
    }

    @Test
    void every_key_can_be_given() {
        KafkaSettings settings = KafkaSettings.from(load(
                "--topic.prefix=team.",
                "--kafka.bootstrap.servers=x:1, y:2",
                "--kafka.schema.registry.url=https://registry/",
                "--kafka.security.protocol=SSL",
                "--kafka.client.rack=zone-b",
                "--kafka.consumer.max.poll.records=7",
                "--kafka.producer.linger.ms=9",
                "--kafka.admin.retries=3",
                "--kafka.streams.num.standby.replicas=1",
                "--kafka.some.plugin=on"));

        assertThat(settings)
                .isEqualTo(new KafkaSettings(
                        new TopicNames("team."),
                        Map.of(
                                "bootstrap.servers", "x:1, y:2",
                                "schema.registry.url", "https://registry/",
                                "security.protocol", "SSL",
                                "client.rack", "zone-b",
                                "some.plugin", "on"),
                        Map.of("max.poll.records", "7"),
                        Map.of("linger.ms", "9"),
                        Map.of("retries", "3"),
                        Map.of("num.standby.replicas", "1")));
    }

    @Test
    void missing_addresses_and_slips_in_kafkas_names_are_refused() {
        assertThatThrownBy(() -> ConfigLoader.of(KafkaSettings.schema()).load())
                .hasMessageStartingWith("kafka.bootstrap.servers: required, and not given")
                .hasMessageContaining("\nkafka.schema.registry.url: required, and not given");
        assertThatThrownBy(() -> load("--kafka.security.protocl=SSL"))
                .hasMessage("kafka.security.protocl (flag --kafka.security.protocl): no such key; "
                        + "did you mean --kafka.security.protocol?");
        assertThatThrownBy(() -> load("--kafka.consumer.max.poll.record=1"))
                .hasMessageContaining("did you mean --kafka.consumer.max.poll.records?");
        assertThatThrownBy(() -> load("--kafka.bootstrap.servers=localhost"))
                .hasMessage("kafka.bootstrap.servers (flag --kafka.bootstrap.servers): bad value; "
                        + "allowed is host:port, several separated by commas");
        assertThatThrownBy(() -> load("--topic.prefix=a b")).hasMessageContaining("topic.prefix (flag");
    }

    @Test
    void secrets_are_printed_nowhere() {
        ConfigValues values = load(
                "--kafka.sasl.jaas.config=" + KEY,
                "--kafka.basic.auth.user.info=user:" + KEY,
                "--kafka.ssl.keystore.password=" + KEY,
                "--kafka.streams.some.token=" + KEY,
                "--kafka.unheard.of=" + KEY,
                "--kafka.schema.registry.url=https://user:" + KEY + "@registry/");

        assertThat(values.print())
                .doesNotContain(KEY)
                .contains("kafka.schema.registry.url = https://[hidden]@registry/")
                .contains("kafka.bootstrap.servers = b:9092");
        assertThat(KafkaSettings.from(values).toString()).doesNotContain(KEY).contains("sasl.jaas.config");
    }

    @Test
    void clients_share_what_was_given_and_own_kinds_win() {
        KafkaAccess access = access(
                "--kafka.client.rack=zone-b",
                "--kafka.producer.linger.ms=9",
                "--kafka.consumer.fetch.max.bytes=100000000",
                "--kafka.streams.num.standby.replicas=1");

        assertThat(access.shared())
                .containsEntry("bootstrap.servers", "b:9092")
                .containsEntry("client.rack", "zone-b")
                .containsEntry("value.serializer", "dev.specstress.schemas.serde.AvroSerializer")
                .doesNotContainKey("linger.ms");
        assertThat(access.streams())
                .containsEntry("client.rack", "zone-b")
                .containsEntry("num.standby.replicas", "1")
                .containsEntry("producer.linger.ms", "9")
                .containsEntry("producer.compression.type", "zstd")
                .containsEntry("producer.max.request.size", 8 * 1024 * 1024)
                .containsEntry("consumer.fetch.max.bytes", "100000000")
                .doesNotContainKeys("consumer.enable.auto.commit", "consumer.isolation.level");
    }

    @Test
    void a_serde_class_that_is_not_there_is_named() {
        KafkaAccess access = access("--kafka.value.deserializer=io.example.Absent");

        assertThatThrownBy(() -> access.valueDeserializer(dev.specstress.schemas.Spend.class))
                .hasMessage("kafka.value.deserializer: class io.example.Absent is not on the class path");
    }

    @Test
    void docs_list_the_prefixes() {
        assertThat(ConfigReference.markdown(KafkaSettings.schema()))
                .contains("| `kafka.bootstrap.servers` | `(required)` | host:port, several separated by commas |")
                .contains("| `kafka.consumer.*` |");
    }

    private static KafkaAccess access(String... flags) {
        return new DirectKafkaAccess(KafkaSettings.from(load(flags)), "kit-test", new SimpleMeterRegistry());
    }

    private static ConfigValues load(String... flags) {
        var all =
                new ArrayList<>(List.of("--kafka.bootstrap.servers=b:9092", "--kafka.schema.registry.url=mock://test"));
        all.addAll(List.of(flags));
        return ConfigLoader.of(KafkaSettings.schema()).flags(all).load();
    }
}
