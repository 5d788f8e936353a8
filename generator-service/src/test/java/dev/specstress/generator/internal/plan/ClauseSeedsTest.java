package dev.specstress.generator.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.embeddings.Embedder;
import dev.specstress.generator.internal.Campaigns;
import dev.specstress.schemas.Clause;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.Generator;
import dev.specstress.schemas.SamplingPlan;
import dev.specstress.schemas.Section;
import dev.specstress.schemas.Spec;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClauseSeedsTest {
    /** Texts that begin with one digit lie at an angle of that many times ten degrees. */
    private static final Embedder BY_DIGIT = text -> {
        double angle = Math.toRadians(10.0 * (text.charAt(0) - '0'));
        return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
    };

    private static Section section(String id, String... clauses) {
        return Section.newBuilder()
                .setSectionId(id)
                .setTitle("About " + id)
                .setLevel(1)
                .setClauses(Stream.of(clauses)
                        .map(text -> new Clause(id + "-" + text.charAt(0), text))
                        .toList())
                .build();
    }

    private static Spec spec(Section... sections) {
        return new Spec("x-1", "spec", List.of(sections), "text");
    }

    private static Set<String> pairs(ClauseSeeds.Drawn drawn) {
        return drawn.seeds().stream()
                .map(seed ->
                        seed.clauses().getClauseId1() + " " + seed.clauses().getClauseId2())
                .collect(Collectors.toSet());
    }

    @Test
    void clausesOfOtherSectionsThatAreRelatedAndNotTheSameArePaired() {
        // Up to 30 degrees apart they say the same, 40 to 70 they are related, beyond they are unrelated.
        Spec spec = spec(
                section("a", "0 one", "5 in the same section"), section("b", "1 alike", "5 related", "8 unrelated"));

        ClauseSeeds.Drawn drawn = ClauseSeeds.draw(List.of(spec), BY_DIGIT, 9, 1);

        assertThat(pairs(drawn)).containsExactlyInAnyOrder("a-0 b-5", "a-5 b-1");
        assertThat(drawn.candidates()).isEqualTo(2);
        assertThat(drawn.seeds()).allMatch(seed -> seed.probability() == 1);
    }

    @Test
    void aClauseStandsWhereAValueDoesWithItsSectionForACategory() {
        String text = "5 " + "very ".repeat(60) + "long";
        Spec spec = spec(section("a", "0 one"), section("b", text));

        var pair = ClauseSeeds.draw(List.of(spec), BY_DIGIT, 1, 1)
                .seeds()
                .getFirst()
                .pair();

        assertThat(pair.getValue1().getName()).isEqualTo("0 one");
        assertThat(pair.getValue2().getName()).hasSize(160).startsWith("5 very").endsWith("...");
        assertThat(pair.getValue2().getDescription()).isEqualTo(text);
        assertThat(pair.getValue2().getCategory()).isEqualTo("About b");
    }

    @Test
    void theClausePairTravelsWithTheTaskInAFrameOfItsOwnAndTheSameSeedDrawsTheSame() {
        Spec spec = spec(section("a", "0 one", "1 two", "2 three"), section("b", "5 four", "6 five", "7 six"));
        SamplingPlan sampling = SamplingPlan.newBuilder()
                .setTriples(0)
                .setImportedQuestions(4)
                .setClausePairs(3)
                .build();
        var campaign = Campaigns.campaign(3, sampling, new Generator(Campaigns.model("writer"), 1.0));

        var plan = (Plan.Tasks) new Planning(campaign, List.of(), List.of(spec), BY_DIGIT).plan();
        List<GenerationTask> tasks = plan.stream().toList();

        assertThat(tasks).hasSize(3).allSatisfy(task -> {
            assertThat(task.getFrame()).isEqualTo(Frame.SPEC_SEEDED);
            assertThat(task.getClausePair().getSpecId()).isEqualTo("x-1");
            assertThat(task.getDrawProbability()).isBetween(0.01, 0.99);
        });
        assertThat(tasks).extracting(GenerationTask::getOrdinal).containsExactly(4, 5, 6);
        assertThat(((Plan.Tasks) new Planning(campaign, List.of(), List.of(spec), BY_DIGIT).plan())
                        .stream().toList())
                .isEqualTo(tasks);
    }

    @Test
    void moreThanThereAreIsRefusedWithTheNumber() {
        SamplingPlan sampling =
                SamplingPlan.newBuilder().setTriples(0).setClausePairs(3).build();
        var campaign = Campaigns.campaign(3, sampling, new Generator(Campaigns.model("writer"), 1.0));

        assertThat(new Planning(campaign, List.of(), List.of(spec(section("a", "0 x"), section("b", "5 y"))), BY_DIGIT)
                        .plan())
                .isInstanceOfSatisfying(
                        Plan.Refused.class, no -> assertThat(no.reason()).contains("asks for 3", "have only 1"));
    }
}
