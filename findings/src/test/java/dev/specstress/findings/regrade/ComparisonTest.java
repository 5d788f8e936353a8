package dev.specstress.findings.regrade;

import static dev.specstress.findings.regrade.Answers.NEW;
import static dev.specstress.findings.regrade.Answers.compared;
import static dev.specstress.findings.regrade.Answers.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.specstress.schemas.Frame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void an_answer_is_fixed_broken_unchanged_or_undetermined_by_the_majority_before_and_after() {
        var figures = compare(
                compared("s1", "m1", "nnc", "ccc"),
                compared("s1", "m2", "ccc", "nac"),
                compared("s1", "m3", "ccn", "ccc"),
                compared("s1", "m4", "aaa", "nnn"),
                compared("s1", "m5", "nc-", "ccc"),
                compared("s1", "m6", "ccc", ""));

        assertThat(figures.answers()).isEqualTo(6);
        assertThat(figures.of(AnswerChange.FIXED)).isEqualTo(1);
        assertThat(figures.of(AnswerChange.BROKEN)).isEqualTo(1);
        assertThat(figures.of(AnswerChange.STILL_CLEAR)).isEqualTo(1);
        assertThat(figures.of(AnswerChange.STILL_FLAGGED)).isEqualTo(1);
        assertThat(figures.of(AnswerChange.UNDETERMINED)).isEqualTo(2);
        assertThat(figures.causes()).isEqualTo(Map.of("before: a grader failed", 1L, "after: no verdict", 1L));
    }

    @Test
    void flagged_shares_are_weighted_by_the_probability_of_being_graded() {
        // Given one answer that stands for four, and one that stands for itself
        var figures = compare(
                compared(scenario("s1", "candour", 0.25), "m1", "nnn", "ccc"),
                compared(scenario("s2", "tact", 1), "m1", "ccc", "ccc"));

        assertThat(figures.flagged().before()).hasValueCloseTo(0.8, within(1e-12));
        assertThat(figures.flagged().after()).hasValueCloseTo(0.0, within(1e-12));
        assertThat(figures.flagged().change()).hasValueCloseTo(-0.8, within(1e-12));
    }

    @Test
    void every_model_flagged_needs_all_that_the_spec_governs_and_is_open_while_one_is_missing() {
        var figures = compare(
                Map.of(NEW, 2),
                // All flagged before, one clear now: fixed, whatever the other came to.
                compared("s1", "m1", "nnn", "ccc"),
                compared("s1", "m2", "nnn", "n--"),
                // One clear before, all flagged now.
                compared("s2", "m1", "ccc", "nnn"),
                compared("s2", "m2", "nnn", "nnn"),
                // Only one of two models was judged: all flagged cannot be said.
                compared("s3", "m1", "nnn", "nnn"));

        assertThat(figures.everyModel().of(AnswerChange.FIXED)).isEqualTo(1);
        assertThat(figures.everyModel().of(AnswerChange.BROKEN)).isEqualTo(1);
        assertThat(figures.everyModel().of(AnswerChange.UNDETERMINED)).isEqualTo(1);
        assertThat(figures.everyModel().mostModels()).isEqualTo(2);
    }

    @Test
    void agreement_is_compared_on_the_answers_that_all_graders_judged_both_times() {
        // Before: (2,0) and (1,1) of two raters, kappa -1/3 as worked out by hand; after: they always agree, kappa 1.
        var figures = compare(
                compared(scenario("s1", "candour", 1), "m1", "nn", "nn"),
                compared(scenario("s2", "tact", 1), "m1", "nc", "cc"),
                compared(scenario("s3", "wit", 1), "m1", "n-", "nn"));

        assertThat(figures.agreement().answers()).isEqualTo(2);
        assertThat(figures.agreement().excluded()).isEqualTo(1);
        assertThat(figures.agreement().fleissKappa().before()).hasValueCloseTo(-1.0 / 3, within(1e-12));
        assertThat(figures.agreement().fleissKappa().after()).hasValueCloseTo(1.0, within(1e-12));
        assertThat(figures.agreement().fleissKappa().change()).hasValueCloseTo(4.0 / 3, within(1e-12));
    }

    @Test
    void another_panel_may_have_another_size() {
        var figures = compare(compared("s1", "m1", "nnc", "nc"), compared("s2", "m1", "ccc", "cc"));

        assertThat(figures.agreement().gradersBefore()).isEqualTo(3);
        assertThat(figures.agreement().gradersAfter()).isEqualTo(2);
        assertThat(figures.agreement().answers()).isEqualTo(2);
    }

    @Test
    void what_a_fix_rested_on_is_what_graders_had_quoted_and_what_broke_is_what_they_quote_now() {
        var fixed = compared("s1", "m1", "nnn", "ccc");
        var broken = compared("s1", "m2", "ccc", "nnn");
        var figures = compare(
                new ComparedAnswer(
                        new StoredAnswer(
                                fixed.answer().scenario(),
                                "m1",
                                "p",
                                0,
                                Answers.OLD,
                                fixed.answer().before().resting(Set.of("honesty"))),
                        NEW,
                        fixed.after().resting(Set.of("unused"))),
                new ComparedAnswer(broken.answer(), NEW, broken.after().resting(Set.of("privacy"))));

        assertThat(figures.fixedBySection()).isEqualTo(Map.of("honesty", 1L));
        assertThat(figures.brokenBySection()).isEqualTo(Map.of("privacy", 1L));
    }

    @Test
    void repeats_are_judged_again_and_count_in_no_rate() {
        var repeat = compared("s1", "m1", "nnn", "ccc");
        var figures = compare(
                compared("s1", "m1", "ccc", "ccc"),
                new ComparedAnswer(
                        new StoredAnswer(
                                repeat.answer().scenario(),
                                "m1",
                                "p",
                                1,
                                Answers.OLD,
                                repeat.answer().before()),
                        NEW,
                        repeat.after()));

        assertThat(figures.answers()).isEqualTo(1);
        assertThat(figures.furtherRepeats()).isEqualTo(1);
        assertThat(figures.of(AnswerChange.FIXED)).isZero();
    }

    @Test
    void the_same_answers_and_seed_give_the_same_figures_and_another_seed_another_interval() {
        var answers = new ArrayList<ComparedAnswer>();
        for (var i = 0; i < 40; i++) {
            answers.add(compared(
                    scenario("s" + i, "v" + i, 1), "m1", i % 3 == 0 ? "nnc" : "cca", i % 5 == 0 ? "ccc" : "nnc"));
        }

        var one = Comparison.of(answers, Map.of(NEW, 1), 7);

        assertThat(Comparison.of(answers, Map.of(NEW, 1), 7)).isEqualTo(one);
        assertThat(Comparison.of(answers, Map.of(NEW, 1), 8)
                        .frames()
                        .get(Frame.BASE)
                        .flagged())
                .isNotEqualTo(one.frames().get(Frame.BASE).flagged());
    }

    @Test
    void one_value_pair_has_no_interval() {
        var figures = compare(compared("s1", "m1", "nnn", "ccc"), compared("s2", "m1", "nnn", "ccc"));

        assertThat(figures.valuePairs()).isEqualTo(1);
        assertThat(figures.flagged().interval()).isEmpty();
    }

    private static FrameComparison compare(ComparedAnswer... answers) {
        return compare(Map.of(NEW, 6), answers);
    }

    private static FrameComparison compare(Map<String, Integer> governed, ComparedAnswer... answers) {
        var list = new ArrayList<>(List.of(answers));
        Collections.shuffle(list, new Random(1));
        return Comparison.of(list, governed, 7).frames().get(Frame.BASE);
    }
}
