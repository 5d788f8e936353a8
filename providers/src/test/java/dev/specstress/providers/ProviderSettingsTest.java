package dev.specstress.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What settings may hold. */
final class ProviderSettingsTest {

    @Test
    void theKeyIsNotPrinted() {
        assertThat(with("https://api.openai.com/v1", "sk-secret", Duration.ofMinutes(5))
                        .toString())
                .contains("https://api.openai.com/v1")
                .doesNotContain("sk-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host/v1", "api.openai.com/v1", "https:///v1", "file:/v1"})
    void aBaseUrlIsAnHttpAddressWithAHost(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(url, "sk-secret", Duration.ofMinutes(5)))
                .withMessage("Provider openai: base URL must be an http or https address with a host");
    }

    @ParameterizedTest
    @CsvSource({
        "https://me:hidden@host/v1, must not hold a user or a password",
        "https://host/v1?k=hidden, must not have a query"
    })
    void aSecretInTheBaseUrlIsRefusedAndNotRepeated(String url, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(url, "sk-secret", Duration.ofMinutes(5)))
                .withMessage("Provider openai: base URL " + complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sk-secret\n", "sk secret", "sk-s\u00e9cret"})
    void aKeyThatCannotBeAHeaderIsRefusedAndNotRepeated(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with("https://host/v1", key, Duration.ofMinutes(5)))
                .withMessage("Provider openai: API key is empty or unprintable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT1S", "PT0.0009S", "PT24H0.001S"})
    void aCallTimeoutIsBetweenAMillisecondAndADay(Duration timeout) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with("https://host/v1", "sk-secret", timeout))
                .withMessage("Provider openai: call timeout must be between 1 ms and 24 h");
    }

    private static ProviderSettings with(String url, String key, Duration timeout) {
        return new ProviderSettings(
                "openai", URI.create(url), Optional.of(new Password(key)), ProviderSettings.OPENAI_COMPATIBLE, timeout);
    }
}
