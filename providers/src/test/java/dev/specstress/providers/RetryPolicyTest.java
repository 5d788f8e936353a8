package dev.specstress.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** How long the waits are. */
final class RetryPolicyTest {
    private static final RetryPolicy POLICY =
            new RetryPolicy(5, Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofSeconds(60), 0.25);

    @Property
    void aBackoffIsWithinItsJitterOfTheDoublingAndNeverAboveTheLongest(
            @ForAll @IntRange(min = 1, max = 2_000) int failed,
            @ForAll @DoubleRange(max = 1, maxIncluded = false) double draw) {
        Duration wait = POLICY.backoff(failed, draw);

        double ideal = Math.min(30_000, 500 * Math.pow(2, failed - 1.0));
        assertThat((double) wait.toMillis()).isBetween(ideal * 0.75 - 1, ideal + 1);
    }

    @Property
    void aProvidersTimeIsNeverComeBackBeforeUnlessItIsAboveTheCap(
            @ForAll @LongRange(min = -1_000, max = 200_000) long askedMillis,
            @ForAll @DoubleRange(max = 1, maxIncluded = false) double draw) {
        long wait = POLICY.honouring(Duration.ofMillis(askedMillis), draw).toMillis();

        assertThat(wait).isBetween(Math.min(60_000, Math.max(0, askedMillis)), 60_000L);
        assertThat(wait).isLessThanOrEqualTo(Math.max(0, Math.round(askedMillis * 1.25)));
    }

    @Test
    void aPolicyThatCannotBeFollowedIsRefusedByName() {
        Duration second = Duration.ofSeconds(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(0, second, second, second, 0))
                .withMessage("Retry policy: max attempts must be 1 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(1, Duration.ZERO, second, second, 0))
                .withMessage("Retry policy: first delay must be above zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(1, second.plusNanos(1), second, second, 0))
                .withMessage("Retry policy: max delay must not be below the first delay");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(1, second, second, second.negated(), 0))
                .withMessage("Retry policy: cap on Retry-After must not be negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(1, second, second, second, 1.1))
                .withMessage("Retry policy: jitter must be between 0 and 1");
    }
}
