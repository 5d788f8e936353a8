package dev.specstress.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.ModelEntry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The door itself: who is behind it and who is not. */
final class ProvidersTest {

    @Test
    void aModelOfAConfiguredProviderIsServed() {
        try (Providers door = door(settings("openai", "openai-compatible"))) {
            assertThat(door.canServe(Models.entry("openai").build())).isEqualTo(new Serving.Served());
        }
    }

    @Test
    void aModelOfAnUnknownProviderIsNamedBeforeAndFailsWithoutACall() throws InterruptedException {
        try (Providers door = door(settings("openai", "openai-compatible"), settings("xai", "openai-compatible"))) {
            ModelEntry stranger = Models.entry("mistral").build();
            String reason =
                    "Model subject-1 of provider mistral: the provider is not configured; configured are openai, xai";

            CallResult result = door.call(Models.ask(stranger, "Which?"));

            assertThat(door.canServe(stranger)).isEqualTo(new Serving.NotServed(reason));
            assertThat(result.outcome()).isEqualTo(new CallOutcome.Failed(FailureClass.BAD_REQUEST, reason));
            assertThat(result.account().getAttempts()).isZero();
        }
    }

    @Test
    void withoutAnyProviderTheReasonSaysSo() {
        try (Providers door = door()) {
            assertThat(door.canServe(Models.entry("openai").build()))
                    .isEqualTo(
                            new Serving.NotServed("Model subject-1 of provider openai: the provider is not configured;"
                                    + " none is configured"));
        }
    }

    static Stream<ModelEntry> uncallable() {
        return Stream.of(
                Models.entry("openai").setWireName(" ").build(),
                Models.entry("openai").setMaxOutputTokens(0).build(),
                Models.entry("openai").setPrice(Models.price(-1, 0, 0)).build(),
                Models.entry("openai").setPrice(Models.price(0, Double.NaN, 0)).build(),
                Models.entry("openai").setPrice(Models.price(0, 0, 1e300)).build());
    }

    @ParameterizedTest
    @MethodSource("uncallable")
    void anEntryThatCannotBeCalledOrPricedIsNotServed(ModelEntry model) throws InterruptedException {
        try (Providers door = door(settings("openai", "openai-compatible"))) {
            assertThat(door.canServe(model)).isInstanceOf(Serving.NotServed.class);
            assertThat(door.call(Models.ask(model, "Which?")).account().getCostMicroUsd())
                    .isZero();
        }
    }

    @Test
    void settingsThatContradictEachOtherOrNameNoKnownWireAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> door(settings("openai", "openai-compatible"), settings("openai", "openai-compatible")))
                .withMessage("Provider openai is configured twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> door(settings("openai", "carrier-pigeon")))
                .withMessage("Provider openai: wire carrier-pigeon is unknown; there is "
                        + "anthropic, google, openai, openai-compatible, xai");
    }

    private static ProviderSettings settings(String name, String wire) {
        return new ProviderSettings(
                name, URI.create("http://127.0.0.1:9/v1"), Optional.empty(), wire, Duration.ofSeconds(5));
    }

    private static Providers door(ProviderSettings... settings) {
        return new Providers(
                List.of(settings),
                RetryPolicy.STANDARD,
                new SimpleMeterRegistry(),
                Pacing.sleeping(Clock.systemUTC(), 1));
    }
}
