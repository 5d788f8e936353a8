package dev.specstress.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.launcher.cluster.OwnCluster;
import dev.specstress.schemas.topics.TopicNames;
import dev.specstress.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerTest {
    @TempDir
    Path folder;

    @Test
    void a_cluster_of_the_users_is_reached_with_their_properties_and_registry() throws IOException {
        var properties = Files.writeString(folder.resolve("client.properties"), "security.protocol=SASL_SSL\n");

        try (var broker =
                broker(new OwnCluster("kafka:9092", Optional.of("http://registry:8081"), Optional.of(properties)))) {
            assertThat(broker.settings(new TopicNames("p.")).shared())
                    .containsEntry("bootstrap.servers", "kafka:9092")
                    .containsEntry("schema.registry.url", "http://registry:8081")
                    .containsEntry("security.protocol", "SASL_SSL");
        }
    }

    @Test
    void without_a_registry_schemas_stay_in_this_process() {
        try (var broker = broker(new OwnCluster("kafka:9092", Optional.empty(), Optional.empty()))) {
            assertThat(broker.settings(new TopicNames("")).shared().get("schema.registry.url"))
                    .startsWith("mock://");
        }
    }

    @Test
    void secrets_among_the_properties_are_not_printed() throws IOException {
        var properties = Files.writeString(folder.resolve("client.properties"), "sasl.jaas.config=hunter2\n");

        try (var broker = broker(new OwnCluster("kafka:9092", Optional.empty(), Optional.of(properties)))) {
            assertThat(broker.toString()).contains("sasl.jaas.config").doesNotContain("hunter2");
        }
    }

    @Test
    void a_properties_file_that_cannot_be_read_is_named() {
        var cluster = new OwnCluster("kafka:9092", Optional.empty(), Optional.of(folder.resolve("none.properties")));

        assertThatThrownBy(() -> broker(cluster))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("--kafka-properties")
                .hasMessageContaining("none.properties");
    }

    private LocalBroker broker(OwnCluster cluster) {
        return LocalBroker.of(new StackSettings(Optional.of(cluster), "", SimulatorOptions.defaults(), false), folder);
    }
}
