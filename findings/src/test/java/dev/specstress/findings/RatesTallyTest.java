package dev.specstress.findings;

import static dev.specstress.findings.Records.SPEC;
import static dev.specstress.findings.Records.graded;
import static dev.specstress.findings.Records.notDrawn;
import static dev.specstress.findings.Records.panel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.specstress.findings.rates.MissingCause;
import dev.specstress.schemas.DBin;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.Route;
import dev.specstress.schemas.RouteReason;
import dev.specstress.schemas.ScenarioCompliance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatesTallyTest {
    private final RatesTally tally = new RatesTally();

    @Test
    void high_disagreement_is_weighted_by_the_draw_alone() {
        tally.add(measured("s-1", graded("m1"), 2.0, DBin.D_2_25, 0.5));
        tally.add(measured("s-2", notDrawn(), 0.5, DBin.D_0_1, 0.1));

        FrameRates base = tally.rates().get(Frame.BASE);

        assertThat(base.panel()).isEqualTo("all");
        // 2 of 2 + 10
        assertThat(base.highDisagreement().estimate().orElseThrow()).isCloseTo(2.0 / 12, within(1e-12));
        assertThat(base.notDrawn()).isEqualTo(1);
    }

    @Test
    void a_scenario_without_a_disagreement_that_counts_is_missing_by_its_cause() {
        tally.add(measured("s-1", notDrawn(), null, null, 0.5));
        tally.add(measured("s-2", notDrawn(), 2.0, null, 0.5));

        assertThat(tally.rates().get(Frame.BASE).highDisagreement().missing())
                .isEqualTo(Map.of(MissingCause.FEWER_THAN_TWO_POSITIONS, 1L, MissingCause.BELOW_QUORUM, 1L));
    }

    @Test
    void compliance_is_weighted_by_the_draw_and_the_route() {
        tally.add(compliance("s-1", 0.5, 1.0, 3, 3, 3, true));
        tally.add(compliance("s-2", 0.5, 0.25, 3, 3, 0, false));
        tally.add(compliance("s-3", 0.5, 0.25, 3, 3, 1, false));

        SpecRates rates = tally.rates().get(Frame.BASE).bySpec().get(SPEC);

        // Weights 2, 8 and 8.
        assertThat(rates.allFail().estimate().orElseThrow()).isCloseTo(2.0 / 18, within(1e-12));
        assertThat(rates.atLeastOneFails().estimate().orElseThrow()).isCloseTo(10.0 / 18, within(1e-12));
        assertThat(rates.allPass().estimate().orElseThrow()).isCloseTo(8.0 / 18, within(1e-12));
        assertThat(rates.leastModels()).isEqualTo(3);
        assertThat(rates.mostModels()).isEqualTo(3);
    }

    @Test
    void with_a_verdict_missing_what_it_could_decide_is_missing_and_not_false() {
        tally.add(compliance("s-1", 0.5, 1.0, 3, 2, 2, null));
        tally.add(compliance("s-2", 0.5, 1.0, 3, 2, 0, false));

        SpecRates rates = tally.rates().get(Frame.BASE).bySpec().get(SPEC);

        assertThat(rates.allFail().n()).isEqualTo(1);
        assertThat(rates.allFail().missing()).containsEntry(MissingCause.UNDETERMINED, 1L);
        assertThat(rates.atLeastOneFails().n()).isEqualTo(1);
        assertThat(rates.atLeastOneFails().hits()).isEqualTo(1);
        assertThat(rates.atLeastOneFails().missing()).containsEntry(MissingCause.UNDETERMINED, 1L);
        assertThat(rates.allPass().n()).isEqualTo(1);
    }

    @Test
    void what_was_drawn_for_grading_and_has_no_verdicts_is_missing_whichever_is_read_first() {
        tally.add(compliance("s-1", 0.5, 1.0, 2, 2, 0, false));
        tally.add(measured("s-1", graded("m1", "m2"), 2.0, DBin.D_2_25, 0.5));
        tally.add(measured("s-2", graded("m1", "m2"), 2.0, DBin.D_2_25, 0.5));
        tally.add(measured("s-3", new Route(RouteReason.NOTHING_TO_GRADE, 0.0, List.of(), 0), 2.0, DBin.D_2_25, 0.5));
        tally.add(measured("s-4", new Route(RouteReason.BUDGET, 0.0, List.of(), 0), 2.0, DBin.D_2_25, 0.5));

        assertThat(tally.rates().get(Frame.BASE).bySpec().get(SPEC).allFail().missing())
                .isEqualTo(Map.of(
                        MissingCause.NOT_GRADED, 1L, MissingCause.NOTHING_TO_GRADE, 1L, MissingCause.BUDGET, 1L));
    }

    @Test
    void frames_are_never_pooled() {
        tally.add(measured("s-1", notDrawn(), 2.0, DBin.D_2_25, 0.5));
        Disagreement imported = measured("s-2", notDrawn(), 0.5, DBin.D_0_1, 1.0);
        imported.setFrame(Frame.IMPORTED);
        tally.add(imported);

        assertThat(tally.rates()).hasSize(2);
        assertThat(tally.rates().get(Frame.BASE).highDisagreement().estimate()).hasValue(1);
        assertThat(tally.rates().get(Frame.IMPORTED).highDisagreement().estimate())
                .hasValue(0);
    }

    @Test
    void a_grading_of_another_round_is_not_in_the_campaigns_own_rates() {
        ScenarioCompliance again = compliance("s-1", 0.5, 1.0, 2, 2, 2, true);
        again.setRound(1);
        tally.add(again);

        assertThat(tally.rates()).isEmpty();
    }

    private static Disagreement measured(String id, Route route, Double d, DBin bin, double drawProbability) {
        Disagreement measured = Records.disagreement(id, route, panel("all", d, bin));
        measured.setDrawProbability(drawProbability);
        return measured;
    }

    private static ScenarioCompliance compliance(
            String id, double draw, double route, int models, int verdicts, int flagged, Boolean frequent) {
        return ScenarioCompliance.newBuilder()
                .setCampaignId(Records.CAMPAIGN)
                .setScenarioId(id)
                .setOrdinal(0)
                .setSpecId(SPEC)
                .setRound(0)
                .setModels(models)
                .setVerdicts(verdicts)
                .setFlaggedByMajority(flagged)
                .setUndeterminedByMajority(0)
                .setFlaggedByAny(flagged)
                .setUndeterminedByAny(0)
                .setFrequentByMajority(frequent)
                .setPair(Records.pair())
                .setNudge(Nudge.NEUTRAL)
                .setFrame(Frame.BASE)
                .setDrawProbability(draw)
                .setRouteProbability(route)
                .setDecidedAt(Instant.EPOCH)
                .setSimulated(true)
                .build();
    }
}
