package dev.specstress.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.specstress.scoring.internal.measure.PanelMeasure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchedPanelsTest {

    @ParameterizedTest
    @ValueSource(ints = {12, 64})
    void panels_differ_from_agreement_to_high_disagreement(int models) {
        List<Double> d = MatchedPanels.drawn(256, models, 7).stream()
                .map(panel -> PanelMeasure.d(panel).orElseThrow())
                .toList();

        assertThat(d).anyMatch(one -> one < 0.5).anyMatch(one -> one >= 1.5);
    }

    @Test
    void every_panel_has_the_models_asked_for() {
        assertThat(MatchedPanels.drawn(20, 12, 7)).hasSize(20).allMatch(panel -> panel.size() == 12);
    }

    @Test
    void the_whole_measure_and_d_alone_agree() {
        for (var panel : MatchedPanels.drawn(50, 12, 7)) {
            assertThat(PanelMeasure.measure("all", 12, panel, 6).getD())
                    .isCloseTo(PanelMeasure.d(panel).orElseThrow(), within(0.0));
        }
    }

    @Test
    void the_same_seed_draws_the_same_panels() {
        assertThat(MatchedPanels.drawn(10, 12, 7)).isEqualTo(MatchedPanels.drawn(10, 12, 7));
    }
}
