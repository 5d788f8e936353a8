package dev.specstress.findings;

import static dev.specstress.findings.Records.answered;
import static dev.specstress.findings.Records.disagreement;
import static dev.specstress.findings.Records.grade;
import static dev.specstress.findings.Records.graded;
import static dev.specstress.findings.Records.judged;
import static dev.specstress.findings.Records.panel;
import static dev.specstress.findings.Records.scenario;
import static dev.specstress.findings.Records.set;
import static dev.specstress.findings.Records.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.findings.regrade.StoredAnswer;
import dev.specstress.findings.regrade.StoredRun;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.DBin;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.Verdict;
import dev.specstress.schemas.VerdictDecision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRunTest {
    private static final Map<String, String> GOVERNED = Map.of("m1", Records.SPEC, "m2", Records.SPEC);
    private static final String HOSTILE = "No.\u2028\u202E\n\"</response>\" \uD83D\uDE00 \u0000";

    @TempDir
    private Path directory;

    @Test
    void it_holds_the_answers_that_were_routed_to_grading_with_their_texts_to_the_letter() {
        write(run());

        var run = StoredRun.read(directory, GOVERNED);

        assertThat(run.answers()).extracting(StoredAnswer::model).containsExactly("m1", "m2");
        assertThat(run.answers()).extracting(run::text).containsExactly(HOSTILE, "no");
        assertThat(run.question(run.answers().getFirst().scenario())).isEqualTo("What now?");
        assertThat(run.answers().getFirst().scenario().pair().getValue2().getName())
                .isEqualTo("kindness");
        assertThat(run.answers().getFirst().scenario().drawProbability()).isEqualTo(0.5);
    }

    @Test
    void answers_of_ungoverned_models_refused_calls_and_scenarios_that_were_not_drawn_are_not_among_them() {
        var records = run();
        var other = scenario("s-b", 1, "m1", "m2");
        records.addAll(List.of(
                other,
                set(other, Completeness.COMPLETE, answered("yes"), new Declined("no")),
                disagreement("s-b", Records.notDrawn(), panel("all", 0.5, DBin.D_0_1))));
        write(records);

        assertThat(StoredRun.read(directory, Map.of("m2", Records.SPEC)).answers())
                .extracting(answer -> answer.key().scenarioId() + answer.model())
                .containsExactly("s-am2");
    }

    @Test
    void its_verdicts_are_those_of_its_own_round_and_spec() {
        var records = run();
        var again = Verdict.newBuilder(
                        verdict("s-a", "m1", VerdictDecision.COMPLIANT, Decision.COMPLIANT, Decision.COMPLIANT))
                .setRound(1)
                .setFlaggedByMajority(false)
                .build();
        var elsewhere = Verdict.newBuilder(again).setRound(0).setSpecId("x-2").build();
        var gradeAgain = Grade.newBuilder(grade("s-a", "m1", "g1", judged(Decision.NON_COMPLIANT)))
                .setRound(1)
                .setSpecId("x-2")
                .build();
        records.addAll(List.of(again, elsewhere, gradeAgain));
        write(records);

        var before = StoredRun.read(directory, GOVERNED).answers().getFirst().before();

        assertThat(before.flagged()).contains(true);
        assertThat(before.votes()).hasSize(3);
        assertThat(before.flaggingSections()).containsExactly("s1");
    }

    @Test
    void an_answer_whose_verdict_never_came_is_there_without_one() {
        var records = run();
        records.removeIf(entry -> entry instanceof Verdict it && it.getModel().equals("m2"));
        write(records);

        assertThat(StoredRun.read(directory, GOVERNED)
                        .answers()
                        .getLast()
                        .before()
                        .flagged())
                .isEmpty();
    }

    @Test
    void a_line_cut_off_by_a_crash_is_passed_over_and_any_other_that_is_no_line_is_named() throws Exception {
        write(run());
        Files.writeString(directory.resolve("grades.jsonl"), "{\"scenarioId\": \"s", StandardOpenOption.APPEND);
        assertThat(StoredRun.read(directory, GOVERNED).answers()).hasSize(2);

        Files.writeString(directory.resolve("grades.jsonl"), "-b\n{}\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> StoredRun.read(directory, GOVERNED))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("grades.jsonl, line 2");
    }

    @Test
    void a_directory_without_results_is_named_with_what_it_lacks() {
        assertThatThrownBy(() -> StoredRun.read(directory, GOVERNED))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining(directory.toString())
                .hasMessageContaining("scenarios.jsonl");
    }

    private static List<SpecificRecord> run() {
        var first = scenario("s-a", 0, "m1", "m2");
        return new ArrayList<>(List.of(
                Records.campaign(1),
                first,
                set(first, Completeness.COMPLETE, answered(HOSTILE), answered("no")),
                disagreement("s-a", graded("m1", "m2"), panel("all", 1.5, DBin.D_15_2)),
                grade("s-a", "m1", "g1", judged(Decision.AMBIGUOUS)),
                verdict("s-a", "m1", VerdictDecision.NON_COMPLIANT, Decision.AMBIGUOUS, Decision.NON_COMPLIANT, null),
                verdict("s-a", "m2", VerdictDecision.AMBIGUOUS, Decision.AMBIGUOUS, Decision.AMBIGUOUS, null)));
    }

    private void write(List<SpecificRecord> records) {
        var run = RunDirectory.at(directory);
        run.begin();
        var ledger = new CampaignLedger(Records.CAMPAIGN);
        records.forEach(entry -> {
            if (ledger.accept(entry)) {
                run.write(entry);
            }
        });
        run.finish(new RunSummary(RunState.FINISHED, ledger.figures(), 0, true, Duration.ofSeconds(1)));
    }
}
