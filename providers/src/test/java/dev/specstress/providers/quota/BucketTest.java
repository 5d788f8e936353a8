package dev.specstress.providers.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BucketTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Bucket bucket = new Bucket();

    @Test
    void itStartsEmptyAndFillsAtItsRate() {
        bucket.rate(10, 0);

        assertThat(bucket.waitFor(1, 0)).isEqualTo(SECOND / 10);
        assertThat(bucket.waitFor(1, SECOND / 10)).isZero();
    }

    @Test
    void overALongTimeItGivesNoMoreThanItsRateAndWhatItHolds() {
        bucket.rate(50, 0);
        int taken = 0;
        for (long now = 0; now <= 10 * SECOND; now += SECOND / 1000) {
            while (bucket.waitFor(1, now) == 0) {
                bucket.take(1);
                taken++;
            }
        }

        assertThat(taken).isBetween(495, 521);
    }

    @Test
    void afterALongSilenceItHoldsTwoFifthsOfASecondsWorth() {
        bucket.rate(50, 0);
        int taken = 0;
        while (bucket.waitFor(1, 100 * SECOND) == 0) {
            bucket.take(1);
            taken++;
        }

        assertThat(taken).isEqualTo(20);
    }

    @Test
    void moreThanItHoldsIsTakenFromAFullOneWhichThenOwesTheRest() {
        bucket.rate(100, 0);
        assertThat(bucket.waitFor(500, SECOND)).isZero();

        bucket.take(500);

        // 460 are owed, and one is wanted.
        assertThat(bucket.waitFor(1, SECOND)).isEqualTo(4_610_000_000L);
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        bucket.rate(100, 0);
        bucket.waitFor(40, SECOND);
        bucket.take(40);

        bucket.giveBack(15);

        assertThat(bucket.waitFor(15, SECOND)).isZero();
        assertThat(bucket.waitFor(16, SECOND)).isPositive();
    }

    @Test
    void aNewRateCountsFromNowOnAndWhatWasHeldBeyondItIsGone() {
        bucket.rate(1000, 0);
        bucket.rate(10, SECOND);

        assertThat(bucket.waitFor(4, SECOND)).isZero();
        bucket.take(4);
        assertThat(bucket.waitFor(1, SECOND)).isEqualTo(SECOND / 10);
    }

    @Test
    void withoutARateNothingComesButWhoeverWaitsLooksAgain() {
        bucket.rate(0, 0);

        assertThat(bucket.waitFor(1, 0)).isEqualTo(Duration.ofHours(1).toNanos());
    }

    @Test
    void withoutALimitEverythingPassesAndTheBucketIsFullWhenOneComes() {
        bucket.rate(Double.POSITIVE_INFINITY, 0);
        assertThat(bucket.waitFor(1e9, 0)).isZero();
        bucket.take(1e9);

        bucket.rate(50, SECOND);

        assertThat(bucket.waitFor(20, SECOND)).isZero();
        bucket.take(20);
        assertThat(bucket.waitFor(1, SECOND)).isPositive();
    }
}
