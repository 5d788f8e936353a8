package dev.specstress.benchmarks.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallsInFlightTest {
    private static final long SEED = 3;
    private static final int BROKER_LIMIT = 4_096;

    @ParameterizedTest
    @ValueSource(ints = {16, 256, 1_024})
    void the_bound_is_what_keeps_calls_back_not_the_tracker(int atOnce) {
        CallsInFlight calls = new CallsInFlight(atOnce, SEED);

        for (int step = 0; step < 10 * atOnce; step++) {
            calls.replaceOne();

            assertThat(calls.inFlight()).isEqualTo(atOnce);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 256, 1_024})
    void completions_out_of_order_leave_many_holes_and_a_note_that_fits(int atOnce) {
        CallsInFlight calls = new CallsInFlight(atOnce, SEED);

        String note = calls.tracker().encodedNote();

        assertThat(calls.tracker().holes()).isBetween(atOnce / 4, atOnce);
        assertThat(note).hasSizeLessThan(BROKER_LIMIT);
        assertThat(calls.tracker().completedRangesIn(note))
                .isEqualTo(calls.tracker().holes());
    }

    @Test
    void more_calls_than_a_note_can_tell_of_are_held_back_by_the_tracker() {
        CallsInFlight calls = new CallsInFlight(5_000, SEED);

        assertThat(calls.inFlight()).isLessThan(5_000);
        assertThat(calls.tracker().encodedNote()).hasSizeLessThanOrEqualTo(BROKER_LIMIT);
    }

    @Test
    void once_every_call_is_done_nothing_is_left_below_the_next_record() {
        CallsInFlight calls = new CallsInFlight(64, SEED);

        calls.completeAll();

        assertThat(calls.tracker().watermark()).isEqualTo(calls.next());
        assertThat(calls.tracker().holes()).isZero();
    }
}
