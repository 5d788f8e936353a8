package dev.specstress.findings.diagnosis;

import static dev.specstress.findings.diagnosis.Graded.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.findings.diagnosis.GradedAnswer.Standing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnoserTest {
    private static final DiagnosisSettings SETTINGS = DiagnosisSettings.DEFAULTS.withResamples(20);

    /** Ten sound clauses cited 30 times each, and what is added. */
    private static List<GradedScenario> sound() {
        List<GradedScenario> all = new ArrayList<>();
        for (int clause = 0; clause < 10; clause++) {
            for (int each = 0; each < 30; each++) {
                String votes = each % 10 == 0 ? "NCC" : each % 10 == 1 ? "NNN" : "CCC";
                all.add(scenario(
                        "sound-" + clause + "-" + each,
                        Graded.answer("m0", each % 4 == 0 ? 0 : 3, votes, "c" + clause),
                        Graded.answer("m1", each % 4 == 0 ? 6 : 3, "CCC", "c" + clause),
                        Graded.answer("m2", 3, "NNN", "c" + clause)));
            }
        }
        return all;
    }

    private static SpecDiagnosis diagnose(List<GradedScenario> scenarios) {
        return Diagnoser.diagnose(Graded.outline(16), scenarios, SETTINGS);
    }

    @Test
    void each_kind_is_ranked_first_where_it_was_planted_and_no_sound_clause_is_named() {
        List<GradedScenario> all = sound();
        for (int each = 0; each < 20; each++) {
            all.add(scenario("habit-" + each, false, "NNN", "c10"));
            all.add(scenario("coarse-" + each, true, "CCC", "c11"));
            all.add(scenario("vague-" + each, false, each % 2 == 0 ? "NCC" : "ACC", "c12"));
            all.add(scenario("contradiction-" + each, true, "NNN", "c13", "c14"));
        }

        SpecDiagnosis diagnosis = diagnose(all);

        assertThat(diagnosis.clauses().subList(0, 5))
                .extracting(ClauseFinding::clauseId)
                .containsExactlyInAnyOrder("c10", "c11", "c12", "c13", "c14");
        // Two clauses share the blame for a contradiction: to be named at 1 % it takes more than twenty scenarios.
        assertThat(diagnosis.named())
                .extracting(ClauseFinding::clauseId)
                .contains("c10", "c11", "c12")
                .isSubsetOf("c10", "c11", "c12", "c13", "c14");
        assertThat(diagnosis.clause("c10").orElseThrow().kind()).isEqualTo(FindingKind.SHARED_HABIT);
        assertThat(diagnosis.clause("c11").orElseThrow().kind()).isEqualTo(FindingKind.TOO_COARSE);
        assertThat(diagnosis.clause("c12").orElseThrow().kind()).isEqualTo(FindingKind.UNCLEAR_WORDING);
        assertThat(diagnosis.clause("c13").orElseThrow().kind()).isEqualTo(FindingKind.CONTRADICTION);
        assertThat(diagnosis.coverage().neverCited()).isEqualTo(1);
        assertThat(diagnosis.clause("c15")).isEmpty();
    }

    @Test
    void two_clauses_that_fail_only_together_are_shown_as_a_pair() {
        List<GradedScenario> all = sound();
        for (int each = 0; each < 20; each++) {
            all.add(scenario("together-" + each, true, "NNN", "c13", "c14"));
            all.add(scenario("first-" + each, false, "CCC", "c13"));
            all.add(scenario("second-" + each, false, "CCC", "c14"));
        }

        SpecDiagnosis diagnosis = diagnose(all);

        assertThat(diagnosis.clauses().getFirst().contradicts()).isPresent();
        assertThat(diagnosis.clauses().subList(0, 2))
                .extracting(ClauseFinding::clauseId)
                .containsExactlyInAnyOrder("c13", "c14");
        PairFinding pair = diagnosis.pairs().getFirst();
        assertThat(List.of(pair.clauseId1(), pair.clauseId2())).containsExactly("c13", "c14");
        assertThat(pair.measured().rate()).isGreaterThan(0.9);
    }

    @Test
    void a_sound_clause_that_is_cited_beside_a_faulty_one_is_not_blamed_for_it() {
        List<GradedScenario> all = sound();
        for (int each = 0; each < 30; each++) {
            all.add(scenario("faulty-" + each, false, "NNN", "c10"));
        }
        for (int each = 0; each < 8; each++) {
            all.add(scenario("both-" + each, false, "NNN", "c10", "c11"));
            all.add(scenario("alone-" + each, false, "CCC", "c11"));
        }

        SpecDiagnosis diagnosis = diagnose(all);

        assertThat(diagnosis.clause("c10").orElseThrow().named()).isTrue();
        assertThat(diagnosis.clause("c11").orElseThrow().named()).isFalse();
        assertThat(diagnosis.clause("c11").orElseThrow().score())
                .isLessThan(diagnosis.clause("c10").orElseThrow().score() / 4);
    }

    @Test
    void a_finding_comes_with_scenarios_reasons_and_the_strongest_counter_example() {
        List<GradedScenario> all = sound();
        for (int each = 0; each < 20; each++) {
            all.add(scenario("habit-" + each, false, "NNN", "c10"));
        }
        all.add(scenario("kept", false, "CCC", "c10"));

        Evidence evidence = diagnose(all).clause("c10").orElseThrow().evidence();

        assertThat(evidence.strongest()).hasSize(3);
        Example.Side side = evidence.strongest().getFirst().answers().getFirst();
        assertThat(side.standing()).isEqualTo(Standing.FAILS);
        assertThat(side.reasons()).hasSize(3);
        assertThat(side.reasons().getFirst().quotes()).containsExactly("Clause number 10.");
        assertThat(evidence.counterExample().orElseThrow().scenarioId()).isEqualTo("kept");
    }

    @Test
    void the_same_records_give_the_same_diagnosis_and_ranks_have_intervals() {
        List<GradedScenario> all = sound();
        for (int each = 0; each < 20; each++) {
            all.add(scenario("habit-" + each, false, "NNN", "c10"));
        }

        SpecDiagnosis first = diagnose(all);

        assertThat(diagnose(all)).isEqualTo(first);
        assertThat(first.clause("c10").orElseThrow().rankInterval()).contains(new ClauseFinding.RankInterval(1, 1));
        assertThat(first.sections()).hasSize(1);
    }

    @Test
    void without_records_nothing_is_said() {
        SpecDiagnosis diagnosis = diagnose(List.of());

        assertThat(diagnosis.clauses()).isEmpty();
        assertThat(DiagnosisTable.of(diagnosis, 5)).last().asString().contains("too few to say");
        assertThat(new String(DiagnosisJson.of(List.of(diagnosis)), StandardCharsets.UTF_8))
                .contains("\"scenarios\" : 0");
    }
}
