package dev.specstress.findings.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.findings.FindingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shapes of the lines are those that the tests of a run's files hold. */
class RunDiagnosisTest {
    @TempDir
    private Path run;

    private static final String GRADE = """
            {"scenarioId":"s%d","model":"%s","repeat":0,"specId":"sp","grader":"%s","round":%d,"gradeRepeat":%d,\
            "outcome":"judged","decision":"%s","reasoning":"why","citations":[{"sectionId":"a","quote":"Be kind.",\
            "check":"verified","clauseId":"a#1"}]}""";

    private void write(int scenarios) throws Exception {
        List<String> questions = new ArrayList<>();
        List<String> measured = new ArrayList<>();
        List<String> grades = new ArrayList<>();
        List<String> verdicts = new ArrayList<>();
        for (int at = 0; at < scenarios; at++) {
            questions.add(
                    "{\"scenarioId\":\"s%d\",\"expected\":[{\"model\":\"m1\",\"repeat\":0},{\"model\":\"m2\",\"repeat\":0},{\"model\":\"other\",\"repeat\":0}]}"
                            .formatted(at));
            measured.add("""
                    {"scenarioId":"s%d","pair":{"value1":"a%d","value2":"b"},"frame":"base","drawProbability":0.01,\
                    "panels":[{"panel":"all","d":0.5,"bin":"d_0_1"}],"positions":[{"model":"m1","repeat":0,\
                    "value1Position":3,"value2Position":3},{"model":"m2","repeat":0,"value1Position":4,"value2Position":3}],\
                    "route":{"probability":0.25}}""".formatted(at, at));
            for (String model : List.of("m1", "m2")) {
                grades.add(GRADE.formatted(at, model, "g1", 0, 0, "non_compliant"));
                grades.add(GRADE.formatted(at, model, "g2", 0, 0, "non_compliant"));
                grades.add(GRADE.formatted(at, model, "g1", 0, 1, "compliant"));
                grades.add(GRADE.formatted(at, model, "g1", 1, 0, "compliant"));
                verdicts.add("""
                        {"scenarioId":"s%d","model":"%s","repeat":0,"specId":"sp","round":0,"votes":[{"grader":"g1"},\
                        {"grader":"g2"},{"grader":"g3"}]}""".formatted(at, model));
            }
        }
        Files.write(run.resolve("scenarios.jsonl"), questions);
        Files.write(run.resolve("disagreements.jsonl"), measured);
        Files.write(run.resolve("grades.jsonl"), grades);
        Files.write(run.resolve("verdicts.jsonl"), verdicts);
        Files.writeString(run.resolve("specs.jsonl"), """
                {"specId":"sp","name":"house","sections":[{"sectionId":"a","title":"A","clauses":[{"clauseId":"a#1",\
                "text":"Be kind."},{"clauseId":"a#2","text":"Be brief."}]}]}
                """);
    }

    @Test
    void first_answers_of_governed_models_and_the_campaigns_own_round_are_read() throws Exception {
        write(4);

        List<GradedScenario> scenarios = new RunReading(run).scenarios("sp");

        assertThat(scenarios).hasSize(4);
        GradedScenario first = scenarios.getFirst();
        assertThat(first.probability()).isEqualTo(0.0025);
        assertThat(first.answers()).extracting(GradedAnswer::model).containsExactly("m1", "m2");
        assertThat(first.answers().getFirst().votes()).hasSize(3);
        assertThat(first.answers().getFirst().votes().getFirst().repeats()).hasSize(1);
        assertThat(first.answers().getFirst().standing()).isEqualTo(GradedAnswer.Standing.FAILS);
        assertThat(Apart.of(first)).isEqualTo(Apart.LOW);
    }

    @Test
    void a_diagnosis_is_written_beside_the_records() throws Exception {
        write(40);

        SpecDiagnosis diagnosis =
                RunDiagnosis.of(run, DiagnosisSettings.DEFAULTS).getFirst();

        assertThat(diagnosis.coverage().allFail()).isEqualTo(40);
        assertThat(diagnosis.coverage().missingVotes()).isEqualTo(80);
        assertThat(diagnosis.coverage().repeatsDiffer()).isEqualTo(1);
        assertThat(Files.readString(run.resolve("diagnosis.json"))).contains("\"clauseId\" : \"a#1\"");
        assertThat(DiagnosisTable.of(diagnosis, 5)).first().asString().startsWith("house: 40 graded scenarios");
    }

    @Test
    void a_directory_without_a_run_is_told_in_one_line() {
        assertThatThrownBy(() -> RunDiagnosis.of(run, DiagnosisSettings.DEFAULTS))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("specs.jsonl");
    }

    @Test
    void a_line_that_is_no_json_is_named() throws Exception {
        write(1);
        Files.writeString(run.resolve("grades.jsonl"), "{}\nnot json\n");

        assertThatThrownBy(() -> RunDiagnosis.of(run, DiagnosisSettings.DEFAULTS))
                .hasMessageContaining("grades.jsonl, line 2");
    }
}
