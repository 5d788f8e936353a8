package dev.specstress.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.registry.internal.RegistrySettings;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTlsTest {
    private static final String PASSWORD = "change1t";

    @TempDir
    static Path directory;

    private static Path store;
    private static RegistryServer server;

    @BeforeAll
    static void start() throws Exception {
        store = directory.resolve("registry.p12");
        makeSelfSigned(store);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        server = RegistryServer.startTls(context);
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
                .doesNotContain(PASSWORD);
    }

    private static Map<String, Object> trusting() {
        return Map.of(
                "schema.registry.ssl.truststore.location",
                store.toString(),
                "schema.registry.ssl.truststore.password",
                PASSWORD,
                "schema.registry.ssl.truststore.type",
                "PKCS12",
                // Kafka's own TLS settings, which are not the registry's.
                "ssl.truststore.location",
                "/nowhere");
    }

    private static SchemaRegistry registry(Map<String, Object> settings) {
        return new HttpSchemaRegistry(RegistrySettings.from(List.of(server.url()), settings));
    }

    private static void makeSelfSigned(Path target) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "registry",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=registry",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        target.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
    }
}
