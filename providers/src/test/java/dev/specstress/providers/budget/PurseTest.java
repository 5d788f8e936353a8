package dev.specstress.providers.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The arithmetic of one cap, in time that only moves when told. */
final class PurseTest {
    private static final long CAP = 1_000;
    private static final long GUESS = 100;

    private final Purse purse = new Purse(CAP, 0);
    private long now = 1;

    @Test
    void aCallIsAffordedUntilItsGuessWouldPassTheCap() {
        for (int i = 0; i < 10; i++) {
            assertThat(purse.affords(GUESS)).isTrue();
            purse.begun(GUESS);
        }

        assertThat(purse.affords(GUESS)).isFalse();
        assertThat(purse.isSpent()).as("nothing is paid yet").isFalse();
    }

    @Test
    void whatACallCostLessThanItWasGuessedIsThereForOthers() {
        for (int i = 0; i < 10; i++) {
            purse.begun(GUESS);
        }

        purse.ended(GUESS, 20, now);

        assertThat(purse.affords(80)).isTrue();
        assertThat(purse.affords(81)).isFalse();
    }

    @Test
    void theCapIsReachedByWhatWasPaidHereWithoutATotal() {
        purse.begun(GUESS);
        purse.ended(GUESS, CAP, now);

        assertThat(purse.isSpent()).isTrue();
        assertThat(purse.affords(0)).isFalse();
    }

    @Test
    void theCapIsReachedByATotalThatOthersMade() {
        purse.heard(CAP, now);

        assertThat(purse.isSpent()).isTrue();
    }

    @Test
    void anOwnCallIsNotCountedTwiceOnceTheTotalHasIt() {
        purse.begun(GUESS);
        purse.ended(GUESS, 400, now);
        pass(Duration.ofMillis(1_200));
        purse.heard(400, now);

        assertThat(purse.known()).isEqualTo(400);
        assertThat(purse.affords(200))
                .as("perhaps the total is somebody else's")
                .isTrue();
        assertThat(purse.affords(201)).as("and its own 400 not in it yet").isFalse();

        pass(Purse.SETTLES);
        purse.heard(400, now);
        assertThat(purse.affords(600)).isTrue();
        assertThat(purse.affords(601)).as("nothing more will be known").isTrue();
    }

    @Test
    void withoutATotalAfterItsEndAnOwnCallIsWaitedForOnlySoLong() {
        purse.heard(300, now);
        pass(Duration.ofMillis(1));
        purse.begun(GUESS);
        purse.ended(GUESS, 400, now);
        pass(Purse.PATIENCE.minusMillis(1));
        purse.heard(300, now);

        assertThat(purse.known())
                .as("the own 400, beside which the 300 may be of before")
                .isEqualTo(400);
        assertThat(purse.affords(300)).isTrue();
        assertThat(purse.affords(301)).isFalse();

        pass(Duration.ofMillis(1));
        purse.heard(300, now);
        assertThat(purse.affords(601))
                .as("its total may be waiting for this call")
                .isTrue();
    }

    @Test
    void whatWasSpentBeforeIsKnownFromTheStart() {
        Purse again = new Purse(CAP, 900);
        again.begun(GUESS);
        again.ended(GUESS, 100, now);

        assertThat(again.isSpent()).isTrue();
    }

    @Test
    void nearTheCapOneCallAtATimeIsLetThroughThoughItIsGuessedToPassIt() {
        purse.heard(999, now);
        assertThat(purse.affords(GUESS)).isTrue();
        purse.begun(GUESS);

        assertThat(purse.affords(GUESS)).isFalse();
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
