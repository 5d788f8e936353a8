package dev.specstress.grader.internal;

import dev.specstress.providers.CallAccounts;
import dev.specstress.schemas.Answered;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.GradingPlan;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.Price;
import dev.specstress.schemas.Question;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Rubric;
import dev.specstress.schemas.SamplingPlan;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.ValuePair;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;

/** Records to test with. */
public final class Records {
    private static final Instant NOW = ScriptedModels.NOW;

    private Records() {}

    public static ModelEntry model(String name, int contextTokens) {
        return ModelEntry.newBuilder()
                .setName(name)
                .setProvider("acme")
                .setLane("acme")
                .setWireName(name + "-1")
                .setMaxOutputTokens(1_000)
                .setContextTokens(contextTokens)
                .setPrice(new Price(1.0, 0.1, 2.0, ""))
                .setSimulated(true)
                .build();
    }

    public static Campaign campaign(long seed, int contextTokens) {
        return Campaign.newBuilder()
                .setCampaignId("c-1")
                .setName("test")
                .setSeed(seed)
                .setTaxonomyId("v-1")
                .setSpecIds(List.of("x-1"))
                .setSubjects(List.of())
                .setGenerators(List.of())
                .setMatcher(model("matcher", contextTokens))
                .setGraders(List.of(model("grader", 0)))
                .setPanels(List.of())
                .setSampling(SamplingPlan.newBuilder().setTriples(0).build())
                .setGrading(
                        GradingPlan.newBuilder().setRateByBin(List.of(0.1, 0.1)).build())
                .setQuorum(1)
                .setResponseDeadlineMillis(1_000L)
                .setGradeDeadlineMillis(1_000L)
                .setSimulated(true)
                .build();
    }

    public static Question question(boolean withRubric) {
        List<String> first = IntStream.range(0, 7).mapToObj(at -> "one " + at).toList();
        List<String> second = IntStream.range(0, 7).mapToObj(at -> "two " + at).toList();
        return Question.newBuilder()
                .setPair(new ValuePair(
                        TaxonomyValue.newBuilder()
                                .setName("honesty")
                                .setCategory("virtue")
                                .setDescription("say so")
                                .build(),
                        TaxonomyValue.newBuilder()
                                .setName("kindness")
                                .setCategory("virtue")
                                .build()))
                .setNudge(Nudge.NEUTRAL)
                .setText("Shall I tell her?")
                .setRubric(withRubric ? new Rubric(first, second) : null)
                .setFrame(Frame.BASE)
                .setDrawProbability(1.0)
                .setGenerator("writer")
                .build();
    }

    public static Response answered(String model, String text) {
        return response(model, new Answered(text, false, false, "stop"));
    }

    public static Response declined(String model) {
        return response(model, new Declined("safety"));
    }

    private static Response response(String model, SpecificRecord outcome) {
        return new Response("c-1", "s-1", model, "acme", 0, outcome, CallAccounts.none(NOW, true));
    }

    public static ResponseSet set(Completeness completeness, boolean withRubric, List<Response> responses) {
        Scenario scenario = Scenario.newBuilder()
                .setCampaignId("c-1")
                .setScenarioId("s-1")
                .setTaskId("t-1")
                .setOrdinal(0)
                .setQuestion(question(withRubric))
                .setAdmittedAt(NOW)
                .setDeadline(NOW.plusSeconds(60))
                .setExpected(List.of())
                .setQuorum(1)
                .setSimulated(true)
                .build();
        return new ResponseSet(scenario, responses, completeness, NOW, 0);
    }
}
