package dev.specstress.launcher.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.specstress.inputs.campaign.LoadedCampaign;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every figure here was worked out by hand. */
class CallForecastTest {
    private static final Offset<Double> EXACTLY = within(1e-9);

    @TempDir
    Path folder;

    private static CallGroup of(LoadedCampaign loaded, Stage stage, String model) {
        return CallForecast.of(loaded, PlannedCampaign.ASSUMED).stream()
                .filter(group ->
                        group.stage() == stage && group.model().getName().equals(model))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_triple_takes_three_calls_of_its_generator() throws Exception {
        var generate = of(PlannedCampaign.in(folder), Stage.GENERATE, "writer");

        assertThat(generate.calls()).isEqualTo(12, EXACTLY);
        // Per triple: instructions of 2,400 + 2,300 + 2,600, the pair of 300 three times, the question of 10 twice.
        assertThat(generate.inputTokens()).isEqualTo(4 * 8_220, EXACTLY);
        // Three questions of 10, 14 anchors of 25, and 20 of thinking in each call.
        assertThat(generate.outputTokens()).isEqualTo(4 * 440, EXACTLY);
        // (32,880 + 1,760) at 3 dollars a million.
        assertThat(generate.costUsd()).isEqualTo(0.10392, EXACTLY);
    }

    @Test
    void a_question_that_is_brought_takes_one_call_for_its_rubric_and_is_asked_like_others() throws Exception {
        var loaded = PlannedCampaign.in(folder);
        loaded.campaign().getSampling().setImportedQuestions(6);

        var rubrics = CallForecast.of(loaded, PlannedCampaign.ASSUMED).stream()
                .filter(group -> group.stage() == Stage.GENERATE)
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertThat(rubrics.calls()).isEqualTo(6, EXACTLY);
        // 2,600 of instructions, the pair, the question.
        assertThat(rubrics.inputTokens()).isEqualTo(6 * 2_910, EXACTLY);
        assertThat(rubrics.outputTokens()).isEqualTo(6 * 370, EXACTLY);
        // 12 scenarios of the triples and 6, each twice on average.
        assertThat(of(loaded, Stage.RESPOND, "large").calls()).isEqualTo(36, EXACTLY);
    }

    @Test
    void a_subject_answers_every_question_and_half_of_them_three_times() throws Exception {
        var loaded = PlannedCampaign.in(folder);

        var large = of(loaded, Stage.RESPOND, "large");
        // 12 questions, on average 1 + 0.5 * 2 times.
        assertThat(large.calls()).isEqualTo(24, EXACTLY);
        assertThat(large.inputTokens()).isEqualTo(240, EXACTLY);
        assertThat(large.outputTokens()).isEqualTo(2_400, EXACTLY);
        // 240 at 2 dollars and 2,400 at 10 dollars a million.
        assertThat(large.costUsd()).isEqualTo(0.02448, EXACTLY);

        var small = of(loaded, Stage.RESPOND, "small");
        // Its maximum is 50 tokens.
        assertThat(small.outputTokens()).isEqualTo(1_200, EXACTLY);
    }

    @Test
    void the_matcher_sees_all_answers_to_a_question_in_one_call() throws Exception {
        var match = of(PlannedCampaign.in(folder), Stage.MATCH, "matcher");

        // A twentieth of 12 is read twice.
        assertThat(match.calls()).isEqualTo(12.6, EXACTLY);
        // 3,800 of instructions, the question, the rubric of 350, and twice the answers of 100 and 50.
        assertThat(match.inputTokens()).isEqualTo(12.6 * 4_460, EXACTLY);
        // Four placements of 80, and 20 of thinking.
        assertThat(match.outputTokens()).isEqualTo(12.6 * 340, EXACTLY);
    }

    @Test
    void answers_beyond_the_matchers_context_take_further_calls() throws Exception {
        // 4,460 less 100 of output and 4,160 of prompt is room for 200 of the 300 tokens of answers.
        var match = of(PlannedCampaign.in(folder, 4_460, false), Stage.MATCH, "matcher");

        assertThat(match.calls()).isEqualTo(25.2, EXACTLY);
        assertThat(match.inputTokens()).isEqualTo(25.2 * (4_160 + 150), EXACTLY);
        assertThat(match.outputTokens()).isEqualTo(25.2 * (160 + 20), EXACTLY);
    }

    @Test
    void governed_answers_are_graded_where_d_is_high_and_elsewhere_at_the_campaigns_rates() throws Exception {
        var grade = of(PlannedCampaign.in(folder), Stage.GRADE, "own");

        // 12 * (0.5 + 0.25 * 0.4 + 0.25 * 0.2) scenarios, two answers each, a twentieth of them graded twice.
        assertThat(grade.calls()).isEqualTo(16.38, EXACTLY);
        assertThat(grade.inputTokens()).isEqualTo(16.38 * (4_200 + PlannedCampaign.SPEC.length() + 10 + 100), EXACTLY);
        assertThat(grade.cachedInputTokens()).isEqualTo(16.38 * 0.5 * (4_200 + PlannedCampaign.SPEC.length()), EXACTLY);
        assertThat(grade.outputTokens()).isEqualTo(16.38 * (250 + 20), EXACTLY);
    }

    @Test
    void every_question_is_classified_by_each_classifier_and_annotated_where_d_is_high() throws Exception {
        var loaded = PlannedCampaign.in(folder);

        // The first two graders; the matcher annotates.
        var classify = of(loaded, Stage.CLASSIFY, "own");
        assertThat(classify.calls()).isEqualTo(12, EXACTLY);
        assertThat(classify.inputTokens()).isEqualTo(12 * 3_110, EXACTLY);
        assertThat(classify.outputTokens()).isEqualTo(12 * 140, EXACTLY);
        var annotate = of(loaded, Stage.ANNOTATE, "matcher");
        assertThat(annotate.calls()).isEqualTo(6, EXACTLY);
        assertThat(annotate.inputTokens()).isEqualTo(6 * (1_800 + 10 + 150), EXACTLY);
        assertThat(annotate.outputTokens()).isEqualTo(6 * (80 + 20), EXACTLY);
    }

    @Test
    void a_grader_may_be_barred_from_its_own_providers_answers() throws Exception {
        var loaded = PlannedCampaign.in(folder, 0, true);

        assertThat(of(loaded, Stage.GRADE, "own").calls()).isZero();
        assertThat(of(loaded, Stage.GRADE, "other").calls()).isEqualTo(16.38, EXACTLY);
    }
}
