package dev.specstress.scoring.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatchUpTest {

    private static final long DEADLINE = 1_000;

    private final CatchUp catchUp = new CatchUp(500);

    @Test
    void aRecordStampedLaterThanTheDeadlineIsEnough() {
        catchUp.arrived(DEADLINE + 1, 2_000);

        assertThat(catchUp.isPast(DEADLINE, 2_000)).isTrue();
    }

    @Test
    void aRecordStampedAtTheDeadlineIsNot() {
        catchUp.arrived(DEADLINE, 2_000);

        assertThat(catchUp.isPast(DEADLINE, 2_499)).isFalse();
    }

    @Test
    void soIsSilenceSinceTheLastRecord() {
        catchUp.arrived(900, 2_000);
        look(2_100, 2_300, 2_500, 2_600);

        assertThat(catchUp.isPast(DEADLINE, 2_600)).isTrue();
    }

    @Test
    void aTaskThatHasJustStartedHasNotListenedYet() {
        look(50_000);

        assertThat(catchUp.isPast(DEADLINE, 50_000)).isFalse();
        look(50_250, 50_500);
        assertThat(catchUp.isPast(DEADLINE, 50_500)).isTrue();
    }

    @Test
    void timeInWhichNobodyListenedIsNoSilence() {
        catchUp.arrived(900, 2_000);
        look(2_100);

        look(90_000);

        assertThat(catchUp.isPast(DEADLINE, 90_000)).isFalse();
    }

    private void look(long... times) {
        for (long time : times) {
            catchUp.looked(time);
        }
    }
}
