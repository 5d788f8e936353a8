package dev.specstress.providers.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AdaptiveRateTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final Optional<Duration> UNTOLD = Optional.empty();

    private final AdaptiveRate rate = new AdaptiveRate();

    @Test
    void nothingHoldsItBackUntilTheProviderSpeaks() {
        assertThat(rate.perSecond(SECOND)).isInfinite();
    }

    @Test
    void tooManyCutsBelowWhatWasSent() {
        assertThat(rate.tooMany(100, UNTOLD, SECOND)).isTrue();

        assertThat(rate.perSecond(SECOND)).isCloseTo(70, within(1e-9));
    }

    @Test
    void callsThatWereUnderWayTogetherCutOnce() {
        rate.tooMany(100, UNTOLD, SECOND);

        assertThat(rate.tooMany(100, UNTOLD, SECOND + SECOND / 2)).isFalse();
        assertThat(rate.tooMany(100, UNTOLD, 2 * SECOND + 1)).isTrue();

        assertThat(rate.perSecond(2 * SECOND + 1)).isCloseTo(49, within(1e-6));
    }

    @Test
    void itGrowsBackByAFixedPartASecond() {
        rate.tooMany(100, UNTOLD, 0);

        assertThat(rate.perSecond(SECOND)).isCloseTo(70, within(1e-9));
        assertThat(rate.perSecond(5 * SECOND)).isCloseTo(90, within(1e-9));
        assertThat(rate.perSecond(11 * SECOND)).isCloseTo(120, within(1e-9));
    }

    @Test
    void theProvidersOwnTroubleCutsNothingButStopsTheGrowth() {
        rate.tooMany(100, UNTOLD, 0);
        rate.trouble(2 * SECOND);

        assertThat(rate.perSecond(7 * SECOND)).isCloseTo(75, within(1e-9));
        assertThat(rate.perSecond(8 * SECOND)).isCloseTo(80, within(1e-9));
    }

    @Test
    void aRetryAfterClosesItUntilThen() {
        rate.tooMany(100, Optional.of(Duration.ofSeconds(3)), 0);

        assertThat(rate.perSecond(2 * SECOND)).isZero();
        assertThat(rate.closedFor(2 * SECOND)).contains(Duration.ofSeconds(1));
        assertThat(rate.perSecond(3 * SECOND)).isPositive();
        assertThat(rate.closedFor(3 * SECOND)).isEmpty();
    }

    @Test
    void aLaterRetryAfterCountsEvenWhereNothingIsCutForIt() {
        rate.tooMany(100, Optional.of(Duration.ofMillis(100)), 0);
        rate.tooMany(100, Optional.of(Duration.ofSeconds(5)), SECOND / 2);

        assertThat(rate.perSecond(5 * SECOND)).isZero();
    }

    @Test
    void howeverOftenItIsCutSomethingIsLeftToFindOutWith() {
        for (int i = 0; i < 100; i++) {
            rate.tooMany(0, UNTOLD, 2 * i * SECOND);
        }

        assertThat(rate.perSecond(200 * SECOND)).isGreaterThanOrEqualTo(0.1);
    }
}
