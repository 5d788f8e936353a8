package dev.specstress.launcher.doctor;

import dev.specstress.launcher.doctor.Finding.Mark;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.CallResult;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.Pacing;
import dev.specstress.providers.ProviderSettings;
import dev.specstress.providers.Providers;
import dev.specstress.providers.RetryPolicy;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.ModelEntry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** One cheap call to one provider: one word asked for, one attempt. */
final class ProbeCall {
    /** Output tokens at most. A word takes a few; the rest is for models that cannot but think before it. */
    static final int OUTPUT_TOKENS = 512;

    private static final String QUESTION = "Reply with the single word: ready";
    private static final RetryPolicy ONE_ATTEMPT =
            new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO, 0);

    private final Clock clock;
    private final Duration atMost;

    /** @param atMost how long a call may take */
    ProbeCall(Clock clock, Duration atMost) {
        this.clock = clock;
        this.atMost = atMost;
    }

    Finding to(Patient patient) throws InterruptedException {
        var settings = new ProviderSettings(
                patient.provider(),
                patient.address(),
                patient.secret(),
                patient.wire().name(),
                atMost);
        try (var providers =
                new Providers(List.of(settings), ONE_ATTEMPT, new SimpleMeterRegistry(), Pacing.sleeping(clock, 0))) {
            return finding(patient, providers.call(request(patient.model())));
        }
    }

    private ModelRequest request(ModelEntry model) {
        var probe = ModelEntry.newBuilder(model)
                .setMaxOutputTokens(OUTPUT_TOKENS)
                .setReasoningEffort(null)
                .setTemperature(null)
                .build();
        return new ModelRequest(
                probe,
                Optional.empty(),
                QUESTION,
                Optional.empty(),
                OptionalLong.empty(),
                clock.instant().plus(atMost));
    }

    private static Finding finding(Patient patient, CallResult result) {
        var mark = result.outcome() instanceof CallOutcome.Answered ? Mark.OK : Mark.FAIL;
        var words = "%s; %s in %d ms, %s, by %s"
                .formatted(
                        patient.words(),
                        ending(result.outcome()),
                        result.account().getLatencyMillis(),
                        cost(patient.model(), result.account()),
                        patient.model().getWireName());
        return Finding.of(mark, patient.provider(), words);
    }

    private static String ending(CallOutcome outcome) {
        return switch (outcome) {
            case CallOutcome.Answered _ -> "answered";
            case CallOutcome.Declined(String reason) -> "declined (%s)".formatted(reason);
            case CallOutcome.TimedOut _ -> "timed out";
            case CallOutcome.Failed failed ->
                "failed, %s (%s)"
                        .formatted(
                                failed.failure().name().toLowerCase(Locale.ROOT).replace('_', ' '), failed.reason());
            case CallOutcome.NotAsked notAsked -> "not asked (%s)".formatted(notAsked.reason());
        };
    }

    private static String cost(ModelEntry model, CallAccount account) {
        var price = model.getPrice();
        return price.getInputUsdPerMillion() == 0 && price.getOutputUsdPerMillion() == 0
                ? "%d + %d tokens, no price given".formatted(account.getInputTokens(), account.getOutputTokens())
                : "$" + BigDecimal.valueOf(account.getCostMicroUsd(), 6).toPlainString();
    }
}
