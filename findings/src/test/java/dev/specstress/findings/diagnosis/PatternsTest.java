package dev.specstress.findings.diagnosis;

import static dev.specstress.findings.diagnosis.Graded.answer;
import static dev.specstress.findings.diagnosis.Graded.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.specstress.findings.diagnosis.GradedAnswer.Standing;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.QuoteCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What disagreement and compliance say of one scenario. */
class PatternsTest {
    @Test
    void an_answer_fails_if_most_of_the_whole_panel_flags_it_and_a_missing_vote_may_leave_it_open() {
        assertThat(answer("m", 3, "NAC").standing()).isEqualTo(Standing.FAILS);
        assertThat(answer("m", 3, "NCC").standing()).isEqualTo(Standing.PASSES);
        assertThat(answer("m", 3, "NN-").standing()).isEqualTo(Standing.FAILS);
        assertThat(answer("m", 3, "NC-").standing()).isEqualTo(Standing.UNDETERMINED);
        assertThat(answer("m", 3, "CC-").standing()).isEqualTo(Standing.PASSES);
        assertThat(answer("m", 3, "").standing()).isEqualTo(Standing.UNDETERMINED);
    }

    @Test
    void graders_are_split_if_they_differ_or_one_says_ambiguous() {
        assertThat(answer("m", 3, "NCC").split()).isTrue();
        assertThat(answer("m", 3, "AAA").split()).isTrue();
        assertThat(answer("m", 3, "NNN").split()).isFalse();
        assertThat(answer("m", 3, "C-C").split()).isFalse();
    }

    @Test
    void d_is_the_larger_population_deviation_of_the_graded_answers() {
        assertThat(Apart.d(scenario("s", true, "CCC")).orElseThrow()).isCloseTo(Math.sqrt(8), within(1e-12));
        assertThat(Apart.of(scenario("s", answer("a", 1, "CCC"), answer("b", 4, "CCC"))))
                .isEqualTo(Apart.HIGH);
        assertThat(Apart.of(scenario("s", answer("a", 2, "CCC"), answer("b", 4, "CCC"))))
                .isEqualTo(Apart.BETWEEN);
        assertThat(Apart.of(scenario("s", answer("a", 3, "CCC"), answer("b", 4, "CCC"))))
                .isEqualTo(Apart.LOW);
        assertThat(Apart.of(scenario("s", answer("a", 3, "CCC")))).isEqualTo(Apart.UNKNOWN);
    }

    @Test
    void the_three_kinds_of_disagreement_and_compliance_are_told_apart() {
        GradedScenario contradiction = scenario("s", true, "NNC");
        GradedScenario habit = scenario("s", false, "NNN");
        GradedScenario coarse = scenario("s", true, "CCC");

        assertThat(KindTrials.hit(FindingKind.CONTRADICTION, contradiction)).contains(true);
        assertThat(KindTrials.hit(FindingKind.SHARED_HABIT, contradiction)).contains(false);
        assertThat(KindTrials.hit(FindingKind.SHARED_HABIT, habit)).contains(true);
        assertThat(KindTrials.hit(FindingKind.CONTRADICTION, habit)).contains(false);
        assertThat(KindTrials.hit(FindingKind.TOO_COARSE, coarse)).contains(true);
        assertThat(KindTrials.hit(FindingKind.TOO_COARSE, contradiction)).contains(false);
    }

    @Test
    void what_a_missing_vote_could_decide_is_no_trial() {
        assertThat(KindTrials.hit(FindingKind.CONTRADICTION, scenario("s", true, "NC-")))
                .isEmpty();
        assertThat(Compliance.of(scenario("s", answer("a", 3, "NNN"), answer("b", 3, "CCC"), answer("c", 3, ""))))
                .isEqualTo(Compliance.MIXED);
    }

    @Test
    void a_grade_gives_one_unit_to_what_it_quotes_word_for_word_and_nothing_to_paraphrases() {
        Citations citations = new Citations(Graded.outline(4));

        Map<Integer, Double> shares = citations.shares(List.of(
                answer("a", 3, "C", "c0", "c1"),
                new GradedAnswer(
                        "b",
                        Optional.empty(),
                        List.of(new GraderVote(
                                "g",
                                Optional.of(Decision.COMPLIANT),
                                List.of(
                                        Graded.cited("c2", QuoteCheck.PARAPHRASED),
                                        Graded.cited("c3", QuoteCheck.WRONG_SECTION),
                                        Graded.cited("c9", QuoteCheck.VERIFIED)),
                                "",
                                List.of())))));

        assertThat(shares).isEqualTo(Map.of(0, 0.25, 1, 0.25, 3, 0.5));
    }

    @Test
    void a_probability_of_nothing_is_refused() {
        assertThatThrownBy(() -> new GradedScenario("s-1", "p", Frame.BASE, 0, Map.of(), Optional.empty(), List.of()))
                .hasMessageContaining("s-1");
    }
}
