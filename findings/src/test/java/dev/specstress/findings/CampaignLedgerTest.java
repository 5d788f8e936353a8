package dev.specstress.findings;

import static dev.specstress.findings.Records.answered;
import static dev.specstress.findings.Records.campaign;
import static dev.specstress.findings.Records.disagreement;
import static dev.specstress.findings.Records.generated;
import static dev.specstress.findings.Records.generation;
import static dev.specstress.findings.Records.graded;
import static dev.specstress.findings.Records.notDrawn;
import static dev.specstress.findings.Records.panel;
import static dev.specstress.findings.Records.response;
import static dev.specstress.findings.Records.scenario;
import static dev.specstress.findings.Records.set;
import static dev.specstress.findings.Records.task;
import static dev.specstress.findings.Records.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.DBin;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.GenerationKind;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.PanelDisagreement;
import dev.specstress.schemas.PlanWave;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.Verdict;
import dev.specstress.schemas.VerdictDecision;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class CampaignLedgerTest {
    private final CampaignLedger ledger = new CampaignLedger(Records.CAMPAIGN);

    @Test
    void a_small_run_is_booked_with_every_denominator() {
        SmallRun.records().forEach(ledger::accept);

        var figures = ledger.figures();
        assertThat(figures.generations().planned()).isEqualTo(2);
        assertThat(figures.generations().outcomes()).isEqualTo(new OutcomeCounts(1, 0, 0, 1, 0));
        assertThat(figures.responses())
                .isEqualTo(new ResponseFigures(
                        2,
                        4,
                        new OutcomeCounts(2, 1, 1, 0, 0),
                        Map.of("m1", new OutcomeCounts(1, 1, 0, 0, 0), "m2", new OutcomeCounts(1, 0, 1, 0, 0)),
                        1,
                        1,
                        0,
                        0,
                        0));
        assertThat(figures.responses().unaccounted()).isZero();
        assertThat(figures.disagreements())
                .isEqualTo(new DisagreementFigures(2, 2, 1, "all", Map.of(DBin.D_15_2, 1L), 1));
        assertThat(figures.verdicts().gradingTasks()).isEqualTo(6);
        assertThat(figures.verdicts().grades()).isEqualTo(new OutcomeCounts(6, 0, 0, 0, 0));
        assertThat(figures.verdicts().verdicts()).isEqualTo(2);
        assertThat(figures.verdicts().expected()).isEqualTo(2);
        assertThat(figures.verdicts().duplicates()).isZero();
        assertThat(figures.verdicts().decisions())
                .isEqualTo(Map.of(VerdictDecision.COMPLIANT, 1L, VerdictDecision.UNDETERMINED, 1L));
        assertThat(figures.simulated()).isTrue();
        assertThat(figures.complete()).isTrue();
    }

    @Test
    void costs_are_exact_and_split_by_role() {
        SmallRun.records().forEach(ledger::accept);

        var spending = ledger.figures().spending();
        assertThat(spending.of(Role.GENERATOR).costMicroUsd()).isEqualTo(2);
        assertThat(spending.of(Role.SUBJECTS).costMicroUsd()).isEqualTo(400);
        assertThat(spending.of(Role.MATCHER).costMicroUsd()).isEqualTo(20_000);
        assertThat(spending.of(Role.GRADERS)).isEqualTo(new Usage(6_000_000, 60, 24, 120, 30));
        assertThat(spending.total().costMicroUsd()).isEqualTo(6_020_402);
    }

    @Test
    void progress_names_the_stages_in_the_order_of_the_flow() {
        SmallRun.records().forEach(ledger::accept);

        assertThat(ledger.progress())
                .containsExactly(
                        new StageProgress("generate", 2, 2, 2),
                        new StageProgress("respond", 4, 4, 400),
                        new StageProgress("measure", 2, 2, 20_000),
                        new StageProgress("grade", 6, 6, 6_000_000),
                        new StageProgress("decide", 2, 2, 0));
    }

    @Test
    void nothing_is_complete_until_the_last_record_a_campaign_asks_for() {
        var records = SmallRun.records().stream()
                .filter(one -> !(one instanceof Grade)
                        && !(one instanceof PositionSet)
                        && !(one instanceof GenerationTask)
                        && !(one instanceof PlanWave))
                .toList();
        for (var i = 0; i < records.size(); i++) {
            var missing = records.get(i);
            var partial = new CampaignLedger(Records.CAMPAIGN);
            records.subList(0, i).forEach(partial::accept);
            records.subList(i + 1, records.size()).forEach(partial::accept);
            assertThat(partial.complete())
                    .as("without %s", missing.getSchema().getName())
                    .isFalse();

            partial.accept(missing);
            assertThat(partial.complete())
                    .as("with %s last", missing.getSchema().getName())
                    .isTrue();
        }
    }

    @Test
    void a_campaign_whose_generations_all_failed_is_complete_without_scenarios() {
        accept(campaign(1), generation("t-0", new NotAsked(NotAskedReason.BUDGET)));

        assertThat(ledger.complete()).isTrue();
        assertThat(ledger.figures().responses().scenarios()).isZero();
    }

    @Test
    void a_task_beyond_the_triples_is_waited_for() {
        accept(campaign(1), task("t-0"), task("t-rubric"), generated("t-0"));
        assertThat(ledger.complete()).isFalse();

        accept(generated("t-rubric"));

        assertThat(ledger.complete()).isTrue();
    }

    @Test
    void rubrics_for_questions_brought_along_do_not_stand_in_for_triples_to_come() {
        accept(campaign(2), rubricTask("t-r1"), rubricTask("t-r2"));
        accept(generated("t-r1"), generated("t-r2"));

        assertThat(ledger.complete()).isFalse();
        assertThat(ledger.figures().generations().planned()).isEqualTo(4);

        accept(task("t-0"), generated("t-0"), generated("t-1"));

        assertThat(ledger.complete()).isTrue();
    }

    @Test
    void a_repeated_generation_keeps_its_first_outcome_and_its_scenarios_are_waited_for() {
        accept(campaign(1), generation("t-0", new NotAsked(NotAskedReason.EXPIRED)), generated("t-0", "s-a"));

        assertThat(ledger.figures().generations().outcomes()).isEqualTo(new OutcomeCounts(0, 0, 0, 0, 1));
        assertThat(ledger.figures().spending().of(Role.GENERATOR).costMicroUsd())
                .isEqualTo(1);
        assertThat(ledger.complete()).isFalse();
    }

    @Test
    void an_admitted_scenario_is_waited_for_whatever_its_generation_said() {
        accept(campaign(1), generation("t-0", new NotAsked(NotAskedReason.EXPIRED)), scenario("s-a", 0, "m1"));

        assertThat(ledger.complete()).isFalse();
    }

    @Test
    void a_set_read_before_its_scenario_counts_what_it_accounts_for_once() {
        var scenario = scenario("s-a", 0, "m1");
        accept(set(scenario, Completeness.COMPLETE, answered("yes")));
        assertThat(ledger.figures().responses().unaccounted()).isZero();

        assertThat(ledger.accept(scenario)).isTrue();

        assertThat(ledger.figures().responses().expected()).isEqualTo(1);
    }

    @Test
    void a_scenario_without_a_set_leaves_its_responses_unaccounted() {
        accept(scenario("s-a", 0, "m1", "m2", "m3"));

        assertThat(ledger.figures().responses().unaccounted()).isEqualTo(3);
    }

    @Test
    void a_second_verdict_of_one_key_is_a_counted_fault_and_changes_nothing_else() {
        var first = verdict("s-a", "m1", VerdictDecision.COMPLIANT, Decision.COMPLIANT);
        var second = verdict("s-a", "m1", VerdictDecision.NON_COMPLIANT, Decision.NON_COMPLIANT);
        assertThat(ledger.accept(first)).isTrue();
        assertThat(ledger.accept(second)).isFalse();

        var verdicts = ledger.figures().verdicts();
        assertThat(verdicts.duplicates()).isEqualTo(1);
        assertThat(verdicts.decisions()).isEqualTo(Map.of(VerdictDecision.COMPLIANT, 1L));
    }

    @Test
    void a_verdict_of_a_regrade_does_not_stand_in_for_the_campaigns_own() {
        SmallRun.records().stream().filter(one -> !(one instanceof Verdict)).forEach(ledger::accept);
        var regrade = verdict("s-a", "m1", VerdictDecision.COMPLIANT, Decision.COMPLIANT);
        regrade.setRound(1);

        ledger.accept(regrade);

        assertThat(ledger.figures().verdicts().verdicts()).isZero();
        assertThat(ledger.figures().verdicts().otherRounds()).isEqualTo(1);
        assertThat(ledger.complete()).isFalse();
    }

    @Test
    void a_late_response_costs_but_has_no_second_outcome() {
        var late = response("s-a", "m1", answered("at last"));

        assertThat(ledger.accept(late)).isTrue();
        assertThat(ledger.accept(late)).isFalse();

        assertThat(ledger.figures().responses().late()).isEqualTo(1);
        assertThat(ledger.figures().responses().outcomes()).isEqualTo(OutcomeCounts.NONE);
        assertThat(ledger.figures().spending().of(Role.SUBJECTS).costMicroUsd()).isEqualTo(100);
    }

    @Test
    void without_a_panel_of_all_the_largest_d_of_any_counts() {
        accept(
                disagreement(
                        "s-a",
                        notDrawn(),
                        panel("p", 0.5, DBin.D_0_1),
                        panel("q", 1.5, DBin.D_15_2),
                        panel("r", null, null)),
                disagreement("s-b", notDrawn(), panel("p", 1.49, DBin.D_1_15)),
                disagreement("s-c", notDrawn(), new PanelDisagreement[0]));

        assertThat(ledger.figures().disagreements())
                .isEqualTo(new DisagreementFigures(0, 3, 1, "any", Map.of(DBin.D_15_2, 1L, DBin.D_1_15, 1L), 1));
    }

    @Test
    void kappa_is_of_the_flag_over_verdicts_with_every_vote() {
        // Flags per item 0, 2, 3 of 3: P = (1 + 1/3 + 1) / 3 = 7/9, Pe = (5/9)^2 + (4/9)^2 = 41/81.
        accept(
                verdict("s-a", "m1", VerdictDecision.COMPLIANT, votes(3, 0)),
                verdict("s-a", "m2", VerdictDecision.NON_COMPLIANT, votes(1, 2)),
                verdict("s-a", "m3", VerdictDecision.NON_COMPLIANT, votes(0, 3)),
                verdict("s-a", "m4", VerdictDecision.UNDETERMINED, Decision.COMPLIANT, null, Decision.AMBIGUOUS));

        var kappa = ledger.figures().verdicts().kappa();
        assertThat(kappa.items()).isEqualTo(3);
        assertThat(kappa.excluded()).isEqualTo(1);
        assertThat(kappa.value()).hasValueCloseTo(22.0 / 40.0, within(1e-12));
    }

    /** Answers of one model to one question are alike, and only some questions are asked again. */
    @Test
    void kappa_leaves_out_verdicts_on_repeated_answers() {
        accept(
                verdict("s-a", "m1", VerdictDecision.COMPLIANT, votes(3, 0)),
                verdict("s-a", "m2", VerdictDecision.NON_COMPLIANT, votes(1, 2)),
                verdict("s-a", "m3", VerdictDecision.NON_COMPLIANT, votes(0, 3)));
        for (var repeat = 1; repeat < 5; repeat++) {
            var again = verdict("s-a", "m2", VerdictDecision.NON_COMPLIANT, votes(1, 2));
            again.setRepeat(repeat);
            accept(again);
        }

        var verdicts = ledger.figures().verdicts();
        assertThat(verdicts.verdicts()).isEqualTo(7);
        assertThat(verdicts.kappa().items()).isEqualTo(3);
        assertThat(verdicts.kappa().excluded()).isZero();
        assertThat(verdicts.kappa().value()).hasValueCloseTo(22.0 / 40.0, within(1e-12));
    }

    @Test
    void records_of_other_campaigns_are_not_ours() {
        var other = new CampaignLedger("c-other");

        assertThat(SmallRun.records()).noneMatch(other::accept);

        assertThat(other.figures().responses().scenarios()).isZero();
        assertThat(other.complete()).isFalse();
    }

    @Test
    void a_record_without_books_is_refused_by_name() {
        assertThatThrownBy(() -> ledger.accept(new Spec("x-1", "n", List.of(), "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no books are kept of dev.specstress.schemas.Spec");
    }

    @Test
    void a_graded_scenario_is_open_until_each_of_its_verdicts_is_there_in_any_order() {
        var scenario = scenario("s-a", 0, "m1", "m2");
        accept(
                campaign(1),
                verdict("s-a", "m2", VerdictDecision.COMPLIANT, Decision.COMPLIANT),
                generated("t-0", "s-a"),
                disagreement("s-a", graded("m1", "m2"), panel("all", 2.0, DBin.D_2_25)),
                set(scenario, Completeness.COMPLETE, answered("a"), answered("b")),
                scenario);
        assertThat(ledger.complete()).isFalse();

        accept(verdict("s-a", "m1", VerdictDecision.COMPLIANT, Decision.COMPLIANT));

        assertThat(ledger.complete()).isTrue();
    }

    private void accept(SpecificRecord... records) {
        for (var one : records) {
            ledger.accept(one);
        }
    }

    private static GenerationTask rubricTask(String taskId) {
        var task = task(taskId);
        task.setKind(GenerationKind.RUBRIC);
        return task;
    }

    private static Decision[] votes(int compliant, int flagged) {
        return Stream.concat(
                        Stream.generate(() -> Decision.COMPLIANT).limit(compliant),
                        Stream.generate(() -> Decision.AMBIGUOUS).limit(flagged))
                .toArray(Decision[]::new);
    }
}
