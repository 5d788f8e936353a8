package dev.specstress.findings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.findings.internal.Mark.Awaited;
import dev.specstress.findings.internal.Mark.Decided;
import dev.specstress.findings.internal.Mark.Step;
import org.junit.jupiter.api.Test;

class ScenarioTracksTest {
    private final ScenarioTracks tracks = new ScenarioTracks();

    @Test
    void a_mark_is_new_once_for_each_scenario() {
        assertThat(tracks.mark("s-a", new Awaited("m", 0, "x"))).isTrue();
        assertThat(tracks.mark("s-a", new Awaited("m", 0, "x"))).isFalse();
        assertThat(tracks.mark("s-b", new Awaited("m", 0, "x"))).isTrue();
        assertThat(tracks.mark("s-a", new Awaited("m", 1, "x"))).isTrue();
    }

    @Test
    void a_scenario_is_unsettled_from_its_first_mark_to_its_last() {
        tracks.mark("s-a", Step.PROPOSED);
        tracks.mark("s-a", Step.ADMITTED);
        tracks.mark("s-a", Step.SET_CLOSED);
        assertThat(tracks.unsettled()).isEqualTo(1);

        tracks.mark("s-a", Step.MEASURED);

        assertThat(tracks.unsettled()).isZero();
    }

    @Test
    void an_awaited_verdict_unsettles_it_until_that_very_verdict_is_there() {
        settle("s-a");
        tracks.mark("s-a", new Awaited("m", 0, "x"));
        tracks.mark("s-a", new Decided("m", 0, "y", 0));
        tracks.mark("s-a", new Decided("m", 0, "x", 1));
        assertThat(tracks.unsettled()).isEqualTo(1);

        tracks.mark("s-a", new Decided("m", 0, "x", 0));

        assertThat(tracks.unsettled()).isZero();
    }

    @Test
    void a_verdict_nobody_awaited_unsettles_nothing() {
        settle("s-a");

        tracks.mark("s-a", new Decided("m", 0, "x", 0));

        assertThat(tracks.unsettled()).isZero();
    }

    private void settle(String scenarioId) {
        tracks.mark(scenarioId, Step.ADMITTED);
        tracks.mark(scenarioId, Step.SET_CLOSED);
        tracks.mark(scenarioId, Step.MEASURED);
    }
}
