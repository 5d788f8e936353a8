package dev.specstress.scoring.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.scoring.internal.run.ThreadRestarts.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThreadRestartsTest {

    private Instant now = Instant.parse("2026-03-01T09:00:00Z");
    private final Clock clock = movable().withZone(ZoneOffset.UTC);

    private InstantSource movable() {
        return () -> now;
    }

    @Test
    void eachReplacementWaitsLongerUpToHalfAMinute() {
        ThreadRestarts restarts = new ThreadRestarts(clock, 8);

        assertThat(restarts.failed()).isEqualTo(new Answer.Replace(Duration.ofMillis(500)));
        assertThat(restarts.failed()).isEqualTo(new Answer.Replace(Duration.ofSeconds(1)));
        for (int i = 0; i < 5; i++) {
            restarts.failed();
        }
        assertThat(restarts.failed()).isEqualTo(new Answer.Replace(Duration.ofSeconds(30)));
    }

    @Test
    void tooManyFailuresWithinTenMinutesAreTheEnd() {
        ThreadRestarts restarts = new ThreadRestarts(clock, 2);
        restarts.failed();
        restarts.failed();

        assertThat(restarts.failed()).isEqualTo(new Answer.GiveUp());
    }

    @Test
    void oldFailuresAreForgiven() {
        ThreadRestarts restarts = new ThreadRestarts(clock, 1);
        restarts.failed();
        now = now.plus(Duration.ofMinutes(11));

        assertThat(restarts.failed()).isEqualTo(new Answer.Replace(Duration.ofMillis(500)));
    }
}
