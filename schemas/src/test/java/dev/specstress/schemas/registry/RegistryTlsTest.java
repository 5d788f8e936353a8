package dev.specstress.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.registry.internal.RegistrySettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTlsTest {
    @TempDir
    static Path directory;

    private static SelfSigned certificate;
    private static RegistryServer server;

    @BeforeAll
    static void start() throws Exception {
        certificate = SelfSigned.in(directory);
        server = RegistryServer.startTls(certificate.context());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aRegistryInTheTruststoreIsTrusted() {
        assertThat(registry(trusting()).register("things-value", Versions.FIRST))
                .isEqualTo(1);
    }

    @Test
    void aRegistryNobodyVouchesForIsNotTalkedTo() {
        assertThatThrownBy(() -> registry(Map.of("max.retries", 0)).register("things-value", Versions.FIRST))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("SSLHandshakeException");
    }

    @Test
    void switchingOffTheHostNameCheckIsRefused() {
        Map<String, Object> settings = new HashMap<>(trusting());
        settings.put("schema.registry.ssl.endpoint.identification.algorithm", "");

        assertThatThrownBy(() -> registry(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.ssl.endpoint.identification.algorithm");
    }

    @Test
    void thePasswordOfTheStoreIsInNoText() {
        assertThat(RegistrySettings.from(List.of(server.url()), trusting()).toString())
                .doesNotContain(SelfSigned.PASSWORD);
    }

    private static Map<String, Object> trusting() {
        Map<String, Object> settings = new HashMap<>(certificate.trusting());
        // Kafka's own TLS settings, which are not the registry's.
        settings.put("ssl.truststore.location", "/nowhere");
        return settings;
    }

    private static SchemaRegistry registry(Map<String, Object> settings) {
        return new HttpSchemaRegistry(RegistrySettings.from(List.of(server.url()), settings));
    }
}
