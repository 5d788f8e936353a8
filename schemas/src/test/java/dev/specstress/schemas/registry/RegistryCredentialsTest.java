package dev.specstress.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.registry.internal.RegistrySettings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryCredentialsTest {
    private static final String SECRET = "gehe1m";
    private static final String BASIC = "Basic YW5uYTpnZWhlMW0=";

    private RegistryServer server;

    @BeforeEach
    void start() throws IOException {
        server = RegistryServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nothingIsSentUnasked() {
        assertThat(sentWith(server.url(), Map.of())).isNull();
    }

    @Test
    void userInfoOfTheAddressIsSent() {
        assertThat(sentWith(withUserInfo("anna:" + SECRET), Map.of())).isEqualTo(BASIC);
        assertThat(sentWith(withUserInfo("anna:gehe%31m"), Map.of())).isEqualTo(BASIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "schema.registry."})
    void userInfoOfTheSettingsIsSent(String prefix) {
        assertThat(sentWith(
                        server.url(),
                        Map.of(
                                prefix + "basic.auth.credentials.source",
                                "USER_INFO",
                                prefix + "basic.auth.user.info",
                                "anna:" + SECRET)))
                .isEqualTo(BASIC);
    }

    @Test
    void aTokenIsSent() {
        assertThat(sentWith(
                        server.url(),
                        Map.of(
                                "bearer.auth.credentials.source",
                                "STATIC_TOKEN",
                                "bearer.auth.token",
                                new Password(SECRET))))
                .isEqualTo("Bearer " + SECRET);
    }

    @Test
    void secretsAreInNoText() {
        RegistrySettings settings =
                RegistrySettings.from(List.of(withUserInfo("anna:" + SECRET)), Map.of("max.retries", 0));
        SchemaRegistry registry = new HttpSchemaRegistry(settings);
        server.answerNext(1, 503, "");
        server.answerNext(1, 401, "");

        assertThat(settings.toString() + settings.endpoints() + registry).doesNotContain(SECRET, BASIC, "anna");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> registry.schemaById(1))
                    .hasMessageContaining(server.authority())
                    .hasMessageNotContainingAny(SECRET, BASIC, "anna");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://anna:gehe1m@host name/",
                "ftp://anna:gehe1m@host/",
                "anna:gehe1m@host",
                "http://anna:gehe1m@/",
                "http://anna:gehe1m@host/?x=1",
                "http://anna:gehe1m@host_name:80/x"
            })
    void aWrongAddressIsRefusedWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> SchemaRegistries.forUrl(List.of(url), Map.of(), List.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.url")
                .hasMessageNotContainingAny(SECRET, "anna");
    }

    @Test
    void aTokenThatNoHeaderCanCarryIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> sentWith(server.url(), Map.of("bearer.auth.token", SECRET + "\nHost: evil")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("bearer.auth.token")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void settingsThatContradictOneAnotherAreRefused() {
        assertRefused(Map.of("basic.auth.user.info", "anna:" + SECRET));
        assertRefused(Map.of("basic.auth.credentials.source", "USER_INFO"));
        assertRefused(Map.of("basic.auth.credentials.source", "SASL_INHERIT"));
        assertRefused(Map.of(
                "basic.auth.credentials.source",
                "USER_INFO",
                "basic.auth.user.info",
                "anna:" + SECRET,
                "bearer.auth.token",
                SECRET));
    }

    private void assertRefused(Map<String, Object> properties) {
        assertThatThrownBy(() -> RegistrySettings.from(List.of(server.url()), properties))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(".auth.")
                .hasMessageNotContaining(SECRET);
    }

    private String sentWith(String url, Map<String, Object> properties) {
        SchemaRegistry registry = new HttpSchemaRegistry(RegistrySettings.from(List.of(url), properties));
        registry.versions("things-value");
        return server.requests().getLast().authorization().orElse(null);
    }

    private String withUserInfo(String userInfo) {
        return server.url().replace("http://", "http://" + userInfo + "@");
    }
}
