package dev.specstress.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Failed;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.Generated;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.RefusalType;
import dev.specstress.schemas.TimedOut;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void whatever_a_call_was_made_for_is_answered_once_it_is_there() {
        assertThat(Stream.of(
                        Records.answered("yes"),
                        new Generated(List.of()),
                        new Placed(3, 3, 1.0, RefusalType.FULL_COMPLIANCE, ""),
                        Records.judged(Decision.AMBIGUOUS)))
                .extracting(Outcome::of)
                .containsOnly(Outcome.ANSWERED);
    }

    @Test
    void every_way_without_it_has_a_kind_of_its_own() {
        assertThat(Outcome.of(new Declined("no"))).isEqualTo(Outcome.DECLINED);
        assertThat(Outcome.of(new TimedOut("call", 1L))).isEqualTo(Outcome.TIMED_OUT);
        assertThat(Outcome.of(new Failed(FailureClass.SERVER, ""))).isEqualTo(Outcome.FAILED);
        assertThat(Outcome.of(new NotAsked(NotAskedReason.BUDGET))).isEqualTo(Outcome.NOT_ASKED);
    }

    @Test
    void anything_else_is_refused_by_name() {
        assertThatThrownBy(() -> Outcome.of("answered"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an outcome: java.lang.String");
    }

    @Test
    void counts_add_up_to_all_that_ended() {
        var counts = OutcomeCounts.NONE;
        for (var outcome : Outcome.values()) {
            counts = counts.plus(outcome);
        }

        assertThat(counts).isEqualTo(new OutcomeCounts(1, 1, 1, 1, 1));
        assertThat(counts.total()).isEqualTo(5);
    }
}
