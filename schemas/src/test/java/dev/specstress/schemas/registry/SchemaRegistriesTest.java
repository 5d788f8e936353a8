package dev.specstress.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

class SchemaRegistriesTest {
    private static final String URL = "http://127.0.0.1:8081/";

    @Test
    void aScopeMeansARegistryInThisJvm() {
        assertThat(forUrl("mock://a"))
                .isInstanceOf(InMemorySchemaRegistry.class)
                .isSameAs(forUrl("mock://a"));
        assertThat(forUrl("mock://a")).isNotSameAs(forUrl("mock://b"));
    }

    @Test
    void thoseWhoMeanTheSameRegistryShareIt() {
        SchemaRegistry registry = forUrl(URL);

        assertThat(registry).isInstanceOf(HttpSchemaRegistry.class).hasToString("http://127.0.0.1:8081");
        assertThat(SchemaRegistries.forUrl(List.of(URL), Map.of("client.id", "another"), List.of()))
                .isSameAs(registry);
    }

    @Test
    void otherCredentialsOrTimeoutsMeanAnother() {
        SchemaRegistry registry = forUrl(URL);

        assertThat(forUrl("http://anna:secret@127.0.0.1:8081/")).isNotSameAs(registry);
        assertThat(SchemaRegistries.forUrl(List.of(URL), Map.of("max.retries", 9), List.of()))
                .isNotSameAs(registry);
    }

    @Test
    void aScopeAmongAddressesIsRefused() {
        assertThatThrownBy(() -> SchemaRegistries.forUrl(List.of(URL, "mock://a"), Map.of(), List.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("single mock://<scope>");
        assertThatThrownBy(() -> SchemaRegistries.forUrl(List.of(), Map.of(), List.of()))
                .isInstanceOf(ConfigException.class);
    }

    private static SchemaRegistry forUrl(String url) {
        return SchemaRegistries.forUrl(List.of(url), Map.of(), List.of());
    }
}
