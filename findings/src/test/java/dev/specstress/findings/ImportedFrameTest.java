package dev.specstress.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.CategorySource;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.DBin;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.Generated;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.GenerationKind;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.QuarantinedRows;
import dev.specstress.schemas.SamplingPlan;
import dev.specstress.schemas.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Imported questions in the books: when they have ended, and that they are in no rate but their own. */
class ImportedFrameTest {
    private final CampaignLedger ledger = new CampaignLedger(Records.CAMPAIGN);

    @Test
    void a_campaign_waits_for_every_question_it_was_given_though_none_has_been_heard_of() {
        ledger.accept(campaign(0, 2));

        assertThat(ledger.complete()).isFalse();
        assertThat(ledger.figures().frames().get(Frame.IMPORTED).unaccounted()).isEqualTo(2);
    }

    @Test
    void a_question_ends_with_its_scenario_or_with_a_generation_that_gave_none() {
        ledger.accept(campaign(0, 2));
        ledger.accept(rubricTask("t-0"));
        ledger.accept(imported(Records.generation("t-0", new Declined("no"))));
        settle("s-1", 1);

        assertThat(ledger.complete()).isTrue();
        var frame = ledger.figures().frames().get(Frame.IMPORTED);
        assertThat(frame.asked()).isEqualTo(2);
        assertThat(frame.unaccounted()).isZero();
        assertThat(frame.generations()).isEqualTo(new OutcomeCounts(0, 1, 0, 0, 0));
        assertThat(frame.responses().scenarios()).isEqualTo(1);
    }

    @Test
    void a_question_whose_rubric_is_written_is_waited_for_until_its_scenario_is_settled() {
        ledger.accept(campaign(0, 1));
        ledger.accept(rubricTask("t-0"));
        ledger.accept(imported(Records.generation("t-0", new Generated(List.of("s-0")))));

        assertThat(ledger.complete()).isFalse();
        settle("s-0", 0);
        assertThat(ledger.complete()).isTrue();
    }

    @Test
    void overall_rates_are_those_of_the_base_frame_and_imported_questions_have_their_own() {
        ledger.accept(campaign(1, 1));
        ledger.accept(Records.task("t-9"));
        ledger.accept(Records.generated("t-9", "s-9"));
        ledger.accept(Records.scenario("s-9", 9, "m1", "m2"));
        ledger.accept(Records.disagreement("s-9", Records.notDrawn(), Records.panel("all", 0.5, DBin.D_0_1)));
        settle("s-1", 1);

        var figures = ledger.figures();
        assertThat(figures.ratesOf()).contains(Frame.BASE);
        assertThat(figures.frames().get(Frame.BASE).disagreements().high()).isZero();
        assertThat(figures.frames().get(Frame.BASE).disagreements().measured()).isEqualTo(1);
        assertThat(figures.frames().get(Frame.IMPORTED).disagreements().high()).isEqualTo(1);
        assertThat(figures.disagreements().measured()).isEqualTo(2);
    }

    @Test
    void a_campaign_without_triples_has_the_rates_of_the_questions_it_was_given() {
        ledger.accept(campaign(0, 1));

        assertThat(ledger.figures().ratesOf()).contains(Frame.IMPORTED);
        assertThat(ledger.figures().frames()).containsOnlyKeys(Frame.IMPORTED);
    }

    @Test
    void values_with_a_category_by_embedding_are_counted_once_each() {
        ledger.accept(campaign(0, 2));
        settle("s-0", 0);
        settle("s-1", 1);

        assertThat(ledger.figures().frames().get(Frame.IMPORTED).categoriesByEmbedding())
                .isEqualTo(1);
    }

    @Test
    void rows_that_could_not_be_used_are_told_by_cause() {
        ledger.accept(campaign(0, 1));

        assertThat(ledger.figures().campaign().orElseThrow().quarantined())
                .containsExactly(new QuarantinedRows("missing_field", 3));
    }

    private void settle(String scenarioId, int ordinal) {
        var scenario = imported(Records.scenario(scenarioId, ordinal, "m1", "m2"));
        ledger.accept(scenario);
        ledger.accept(Records.set(scenario, Completeness.COMPLETE, Records.answered("yes"), Records.answered("no")));
        ledger.accept(
                imported(Records.disagreement(scenarioId, Records.notDrawn(), Records.panel("all", 2.0, DBin.D_2_25))));
    }

    private static Campaign campaign(int triples, int questions) {
        var campaign = Records.campaign(triples);
        campaign.setSampling(SamplingPlan.newBuilder(campaign.getSampling())
                .setImportedQuestions(questions)
                .setImportedQuestionsId("q-1")
                .setImportedQuarantined(List.of(new QuarantinedRows("missing_field", 3)))
                .build());
        return campaign;
    }

    private static GenerationTask rubricTask(String taskId) {
        var task = Records.task(taskId);
        task.setKind(GenerationKind.RUBRIC);
        task.setFrame(Frame.IMPORTED);
        task.setQuestion("What now?");
        return task;
    }

    private static Generation imported(Generation generation) {
        generation.setFrame(Frame.IMPORTED);
        return generation;
    }

    private static Scenario imported(Scenario scenario) {
        scenario.getQuestion().setFrame(Frame.IMPORTED);
        scenario.getQuestion().getPair().getValue1().setCategorySource(CategorySource.NEAREST_BY_EMBEDDING);
        return scenario;
    }

    private static Disagreement imported(Disagreement disagreement) {
        disagreement.setFrame(Frame.IMPORTED);
        return disagreement;
    }
}
