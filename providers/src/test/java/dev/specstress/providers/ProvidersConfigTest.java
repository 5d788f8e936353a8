package dev.specstress.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.specstress.kit.config.ConfigLoader;
import dev.specstress.kit.config.InvalidConfigException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Providers as a service's configuration names them. */
final class ProvidersConfigTest {

    @Test
    void withoutAnySettingThereIsNoProviderAndTheStandardPolicy() {
        assertThat(load()).isEqualTo(new ProvidersConfig(List.of(), RetryPolicy.STANDARD));
    }

    @Test
    void aProviderNeedsOnlyItsAddress() {
        assertThat(load("--providers.local.base.url=http://127.0.0.1:8000/v1").providers())
                .containsExactly(new ProviderSettings(
                        "local",
                        URI.create("http://127.0.0.1:8000/v1"),
                        Optional.empty(),
                        ProviderSettings.OPENAI_COMPATIBLE,
                        Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @CsvSource({
        "anthropic, https://api.anthropic.com",
        "openai, https://api.openai.com/v1",
        "google, https://generativelanguage.googleapis.com",
        "xai, https://api.x.ai/v1"
    })
    void aProviderNamedLikeAWireSpeaksItAndIsAtItsPublicAddress(String name, URI address) {
        assertThat(load("--providers.%s.api.key=sk-secret".formatted(name)).providers())
                .containsExactly(new ProviderSettings(
                        name, address, Optional.of(new Password("sk-secret")), name, Duration.ofMinutes(5)));
    }

    @Test
    void aKeyIsReadFromAFileWithoutItsLineBreak(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("acme-key"), "sk-secret\n");

        assertThat(load(
                                "--providers.acme.wire=google",
                                "--providers.acme.api.key=${dir:%s:acme-key}".formatted(directory))
                        .providers())
                .extracting(ProviderSettings::apiKey)
                .containsExactly(Optional.of(new Password("sk-secret")));
    }

    @Test
    void everyKeyAtAValueThatIsNotItsDefault() {
        ProvidersConfig config = load(
                "--providers.openai.base.url=https://api.openai.com/v1",
                "--providers.openai.api.key=sk-secret",
                "--providers.openai.wire=anthropic",
                "--providers.openai.call.timeout.ms=60000",
                "--providers.x.ai.base.url=https://api.x.ai/v1",
                "--provider.retry.max.attempts=7",
                "--provider.retry.first.delay.ms=100",
                "--provider.retry.max.delay.ms=5000",
                "--provider.retry.after.cap.ms=90000",
                "--provider.retry.jitter=0.5");

        assertThat(config.retries())
                .isEqualTo(
                        new RetryPolicy(7, Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofSeconds(90), 0.5));
        assertThat(config.providers()).extracting(ProviderSettings::provider).containsExactly("openai", "x.ai");
        assertThat(config.providers().getFirst())
                .isEqualTo(new ProviderSettings(
                        "openai",
                        URI.create("https://api.openai.com/v1"),
                        Optional.of(new Password("sk-secret")),
                        "anthropic",
                        Duration.ofMinutes(1)));
        assertThat(config.toString()).doesNotContain("sk-secret");
    }

    @ParameterizedTest
    @CsvSource({
        "--providers.local.api.key=hidden, providers.local.base.url",
        "--providers.openai.wire=hidden, providers.openai.wire",
        "--providers.openai.base.url=hidden, providers.openai.base.url",
        "--providers.openai.base.url=http://me:hidden@host/v1, Provider openai: base URL must not hold a user or a password",
        "--provider.retry.max.attempts=0, provider.retry.max.attempts",
        "--provider.retry.jitter=2, provider.retry.jitter",
        "--provider.retry.first.delay.ms=40000, Retry policy: max delay must not be below the first delay",
    })
    void aBadValueIsOneLineThatNamesWhatIsWrongAndNotTheValue(String flag, String named) {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> load(flag))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .asString()
                        .contains(named)
                        .doesNotContain("hidden", "\n"));
    }

    private static ProvidersConfig load(String... flags) {
        return ProvidersConfig.from(
                ConfigLoader.of(ProvidersConfig.schema()).flags(List.of(flags)).load());
    }
}
