package dev.specstress.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.Answered;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Failed;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.TimedOut;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The record that stands for each outcome. */
final class AvroOutcomesTest {

    @Test
    void eachOutcomeHasItsRecord() {
        assertThat(AvroOutcomes.of(new CallOutcome.Answered("Yes.", true, "length")))
                .isEqualTo(new Answered("Yes.", true, false, "length"));
        assertThat(AvroOutcomes.of(new CallOutcome.Declined("content_filter")))
                .isEqualTo(new Declined("content_filter"));
        assertThat(AvroOutcomes.of(new CallOutcome.TimedOut("deadline", Duration.ofSeconds(9))))
                .isEqualTo(new TimedOut("deadline", 9_000L));
        assertThat(AvroOutcomes.of(new CallOutcome.Failed(FailureClass.AUTH, "HTTP 401")))
                .isEqualTo(new Failed(FailureClass.AUTH, "HTTP 401"));
        assertThat(AvroOutcomes.of(new CallOutcome.NotAsked(NotAskedReason.BUDGET)))
                .isEqualTo(new NotAsked(NotAskedReason.BUDGET));
    }

    @Test
    void reasonsAreCutToWhatARecordMayHoldWhoeverWroteThem() {
        assertThat(AvroOutcomes.of(new CallOutcome.Failed(FailureClass.MALFORMED, "a\n".repeat(900))))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.getReason()).hasSize(500).doesNotContain("\n"));
    }
}
