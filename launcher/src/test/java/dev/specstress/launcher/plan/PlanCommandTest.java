package dev.specstress.launcher.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specstress.launcher.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private static JsonNode json(String... arguments) throws Exception {
        var said = Said.by(arguments);
        assertThat(said.code()).as(said.err()).isZero();
        return JSON.readTree(said.out());
    }

    private static double sum(JsonNode rows, String figure, String which) {
        return StreamSupport.stream(rows.spliterator(), false)
                .mapToDouble(row -> row.get(figure).get(which).asDouble())
                .sum();
    }

    @Test
    void a_plan_names_stages_providers_total_worst_set_and_assumptions() {
        var said = Said.by("plan", "--triples", "20");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("20 triples make up to 60 scenarios for 12 subjects. Nothing has been spent.")
                .containsPattern("respond +sim-aster +sim-aster +300 ")
                .containsPattern("all +sim-delta ")
                .containsPattern("all +all ")
                .contains("The largest response set has ", "8,372,224", "characters per token: 4.50 - 4 - 3.50")
                .contains("no limit given");
    }

    @Test
    void the_same_in_json_adds_up_by_stage_and_by_provider() throws Exception {
        var plan = json("plan", "builtin:demo", "--json");

        for (var figure : new String[] {"calls", "inputTokens", "outputTokens", "costUsd"}) {
            for (var which : new String[] {"low", "expected", "high"}) {
                var total = plan.get("total").get(figure).get(which).asDouble();
                assertThat(sum(plan.get("stages"), figure, which)).isEqualTo(total, within(0.01 + total * 1e-6));
                assertThat(sum(plan.get("providers"), figure, which)).isEqualTo(total, within(0.01 + total * 1e-6));
            }
        }
        assertThat(plan.get("total").get("costUsd").get("low").asDouble())
                .isPositive()
                .isLessThan(plan.get("total").get("costUsd").get("expected").asDouble());
        assertThat(plan.get("scenarios").asInt()).isEqualTo(60);
        assertThat(plan.get("unpriced")).isEmpty();
    }

    @Test
    void the_roster_that_comes_with_the_program_is_twelve_priced_models_of_four_providers() throws Exception {
        var plan = json("plan", "builtin:frontier", "--json");

        assertThat(plan.get("simulated").asBoolean()).isFalse();
        assertThat(plan.get("unpriced")).isEmpty();
        assertThat(StreamSupport.stream(plan.get("providers").spliterator(), false)
                        .map(row -> row.get("provider").asText()))
                .containsExactly("anthropic", "google", "openai", "xai");
        assertThat(sum(plan.get("stages"), "calls", "expected"))
                // 60 of generation, 60 questions to 12 subjects and 2 classifiers, 60 of matching, 36.25 % of 720
                // answers
                // graded thrice, a twentieth of matches and grades twice, and 15 % of questions annotated.
                .isEqualTo(60 + 720 + 120 + 63 + 0.3625 * 720 * 3 * 1.05 + 9, within(0.01));
        assertThat(plan.get("total").get("seconds").get("expected").asDouble()).isGreaterThan(10);
    }

    @Test
    void models_without_a_price_are_named() throws Exception {
        PlannedCampaign.in(folder);
        var file = folder.resolve("campaign.yaml").toString();

        assertThat(Said.by("plan", file).out()).contains("No price, so their calls count as free: matcher.");
        assertThat(json("plan", file, "--json").get("unpriced").get(0).asText()).isEqualTo("matcher");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{capUsd: 1000}                | Cap of the whole campaign, 1,000 US dollars: enough, also at the most.",
                "{capUsd: 0.000001}            | Cap of the whole campaign, 0.000001 US dollars: not enough, since 0.",
                "{provider: acme, capUsd: 500} | Cap of provider acme, 500 US dollars: enough, also at the most.",
                "{provider: free, capUsd: 5}   | Cap of provider free, 5 US dollars: it is never reached, since no model"
            })
    void a_cap_is_held_against_what_its_calls_will_cost(String cap, String words) throws Exception {
        PlannedCampaign.in(folder);
        var file = folder.resolve("campaign.yaml");
        var yaml = Files.readString(file).replace("name: matcher, provider: bolt", "name: matcher, provider: free");
        Files.writeString(file, yaml + "budgets: [" + cap + "]\n");

        assertThat(Said.by("plan", file.toString()).out()).contains(words);
        assertThat(json("plan", file.toString(), "--json")
                        .at("/budgets/0/capUsd")
                        .asDouble())
                .isPositive();
    }

    @Test
    void what_the_user_knows_better_takes_the_place_of_what_is_assumed() throws Exception {
        var told = json(
                "plan",
                "--json",
                "--high-share",
                "1",
                "--answer-tokens",
                "300",
                "--in-flight",
                "8",
                "--requests-per-minute",
                "60");

        var assumed = told.get("assumptions");
        assertThat(assumed.get("answerTokens").get("low").asInt()).isEqualTo(300);
        assertThat(assumed.get("answerTokens").get("high").asInt()).isEqualTo(300);
        assertThat(assumed.get("inFlight").get("expected").asInt()).isEqualTo(8);
        assertThat(assumed.get("requestsPerMinute").asInt()).isEqualTo(60);
        // All 60 scenarios: 5 governed subjects, 3 graders, a twentieth of the grades twice.
        assertThat(StreamSupport.stream(told.get("stages").spliterator(), false)
                        .filter(row -> row.get("stage").asText().equals("grade"))
                        .mapToDouble(row -> row.get("calls").get("expected").asDouble())
                        .sum())
                .isEqualTo(945, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "builtin:nope       | campaign builtin:nope: there is none of that name; built in are builtin:demo",
                "nowhere.yaml       | nowhere.yaml",
                "--high-share=1.5   | --high-share: must be 0 to 1, not 1.5",
                "--answer-tokens=0  | --answer-tokens: must be above 0, not 0",
                "--in-flight=0      | --in-flight: must be above 0, not 0"
            })
    void what_cannot_be_planned_is_refused_in_one_line(String argument, String reason) {
        var said = Said.by("plan", argument);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err().strip()).contains(reason).hasLineCount(1);
    }

    /** The plan's prompts are as long as those that are really sent, give or take a fifth. */
    @ParameterizedTest
    @CsvSource({
        "/dev/specstress/generator/internal/generate/prompts/question.v1.md, " + PromptSizes.QUESTION_CHARACTERS,
        "/dev/specstress/generator/internal/generate/prompts/rewrites.v1.md, " + PromptSizes.REWRITES_CHARACTERS,
        "/dev/specstress/generator/internal/generate/prompts/rubric.v1.md, " + PromptSizes.RUBRIC_CHARACTERS,
        "/dev/specstress/grader/internal/match/prompts/match.v1.md, " + PromptSizes.MATCH_CHARACTERS,
        "/dev/specstress/grader/internal/classify/prompts/classify.v1.md, " + PromptSizes.CLASSIFY_CHARACTERS,
        "/dev/specstress/grader/internal/insight/prompts/annotate.v1.md, " + PromptSizes.ANNOTATE_CHARACTERS,
        "/dev/specstress/grader/internal/grade/prompts/grade.v2.md, " + PromptSizes.GRADE_CHARACTERS
    })
    void instructions_are_as_long_as_the_plan_says(String resource, int characters) throws Exception {
        try (var prompt = PlanCommandTest.class.getResourceAsStream(resource)) {
            assertThat((double) prompt.readAllBytes().length).isEqualTo(characters, within(characters * 0.2));
        }
    }
}
