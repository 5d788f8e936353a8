package dev.specstress.launcher.wires;

import dev.specstress.providers.CallResult;
import dev.specstress.providers.JsonShape;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.Pacing;
import dev.specstress.providers.ProviderSettings;
import dev.specstress.providers.Providers;
import dev.specstress.providers.RetryPolicy;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Price;
import dev.specstress.simulator.ProviderSimulator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.kafka.common.config.types.Password;

/** Our adapter of each wire, at the simulator's address for it. */
enum SimulatedWire {
    OPENAI("openai", ProviderSimulator::openAiBaseUrl),
    ANTHROPIC("anthropic", ProviderSimulator::anthropicBaseUrl),
    GOOGLE("google", ProviderSimulator::googleBaseUrl),
    XAI("xai", ProviderSimulator::xAiBaseUrl),
    COMPATIBLE(ProviderSettings.OPENAI_COMPATIBLE, ProviderSimulator::openAiBaseUrl);

    static final String MODEL = "sim-delta-pro";
    private static final RetryPolicy TWO_ATTEMPTS =
            new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(5), 0);

    private final String wire;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference
    private final Function<ProviderSimulator, URI> address;

    SimulatedWire(String wire, Function<ProviderSimulator, URI> address) {
        this.wire = wire;
        this.address = address;
    }

    /** A question that is to be answered within a time. */
    record Question(Optional<String> system, String user, Optional<JsonShape> shape, Duration within) {
        static Question of(String user) {
            return new Question(Optional.empty(), user, Optional.empty(), Duration.ofSeconds(30));
        }
    }

    CallResult ask(ProviderSimulator simulator, String key, Question question) throws InterruptedException {
        var settings = new ProviderSettings(
                "sim", address.apply(simulator), Optional.of(new Password(key)), wire, question.within());
        try (var providers = new Providers(
                List.of(settings), TWO_ATTEMPTS, new SimpleMeterRegistry(), Pacing.sleeping(Clock.systemUTC(), 1))) {
            return providers.call(new ModelRequest(
                    model(),
                    question.system(),
                    question.user(),
                    question.shape(),
                    OptionalLong.of(7),
                    Clock.systemUTC().instant().plus(question.within())));
        }
    }

    private static ModelEntry model() {
        return ModelEntry.newBuilder()
                .setName(MODEL)
                .setProvider("sim")
                .setLane("sim")
                .setWireName(MODEL)
                .setMaxOutputTokens(2_000)
                .setPrice(new Price(1.0, 0.1, 2.0, "2026-11-24"))
                .setSimulated(true)
                .build();
    }
}
