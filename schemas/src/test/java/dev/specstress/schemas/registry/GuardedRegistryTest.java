package dev.specstress.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.registry.internal.RegistrySettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real registry behind credentials and TLS: the same settings open it to Confluent's client and to ours. */
@ExtendWith(SharedApicurio.class)
class GuardedRegistryTest {
    private static final String PATH = "/apis/ccompat/v7";
    private static final Map<String, String> BASIC =
            Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "anna:gehe1m");
    private static final Map<String, String> BEARER =
            Map.of("bearer.auth.credentials.source", "STATIC_TOKEN", "bearer.auth.token", "t0ken");

    private static String server() {
        return SharedApicurio.url().replace(PATH, "");
    }

    @Test
    void userAndPasswordOpenItToBothAndNothingElseDoes() throws Exception {
        try (RegistryGuard guard = RegistryGuard.asking(server(), "Basic YW5uYTpnZWhlMW0=")) {
            assertOpen("basic", guard.url() + PATH, BASIC);
            assertOpen(
                    "basic-in-address",
                    guard.url().replace("://", "://anna:gehe1m@") + PATH,
                    Map.of("basic.auth.credentials.source", "URL"));
            assertShut(guard.url() + PATH, Map.of());
            assertShut(guard.url() + PATH, BEARER);
        }
    }

    @Test
    void aTokenOpensItToBothAndNothingElseDoes() throws Exception {
        try (RegistryGuard guard = RegistryGuard.asking(server(), "Bearer t0ken")) {
            assertOpen("bearer", guard.url() + PATH, BEARER);
            assertShut(guard.url() + PATH, BASIC);
        }
    }

    @Test
    void onlyThoseWhoTrustItsCertificateTalkToIt(@TempDir Path directory) throws Exception {
        SelfSigned certificate = SelfSigned.in(directory);
        try (RegistryGuard guard = RegistryGuard.withTls(server(), certificate.context())) {
            assertOpen("tls", guard.url() + PATH, certificate.trusting());
            assertThatThrownBy(() -> ours(guard.url() + PATH, Map.of()).versions("things-value"))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("SSLHandshakeException");
            assertThatThrownBy(() -> genuine(guard.url() + PATH, Map.of()).getAllSubjects())
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    private static void assertOpen(String name, String url, Map<String, ?> settings) throws Exception {
        int mine = ours(url, settings).register(name + "-mine-value", Versions.FIRST);
        int theirs =
                genuine(url, settings).register(name + "-theirs-value", new AvroSchema(Versions.SECOND.toString()));

        assertThat(genuine(url, settings).getSchemaById(mine).canonicalString()).isEqualTo(Versions.FIRST.toString());
        assertThat(ours(url, settings).schemaById(theirs)).isEqualTo(Versions.SECOND);
    }

    private static void assertShut(String url, Map<String, ?> settings) {
        assertThatThrownBy(() -> ours(url, settings).versions("things-value"))
                .isInstanceOf(RegistryRefusedException.Unauthorised.class)
                .hasMessageNotContainingAny("gehe1m", "t0ken");
        assertThatThrownBy(() -> genuine(url, settings).getAllVersions("things-value"))
                .isInstanceOfSatisfying(
                        RestClientException.class,
                        refused -> assertThat(refused.getStatus()).isEqualTo(401));
    }

    private static SchemaRegistry ours(String url, Map<String, ?> settings) {
        Map<String, Object> once = new HashMap<>(settings);
        once.put("max.retries", 0);
        return new HttpSchemaRegistry(RegistrySettings.from(List.of(url), once));
    }

    private static CachedSchemaRegistryClient genuine(String url, Map<String, ?> settings) {
        return new CachedSchemaRegistryClient(List.of(url), 10, settings);
    }
}
