package dev.specstress.findings;

import dev.specstress.schemas.Answered;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Citation;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.DBin;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.ExpectedResponse;
import dev.specstress.schemas.ExpectedVerdict;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.Generated;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.GenerationKind;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.GradingPlan;
import dev.specstress.schemas.Judged;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.NoDisagreement;
import dev.specstress.schemas.NoVote;
import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.PanelDisagreement;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.Placement;
import dev.specstress.schemas.PlanWave;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.Price;
import dev.specstress.schemas.PromptVersion;
import dev.specstress.schemas.Question;
import dev.specstress.schemas.QuoteCheck;
import dev.specstress.schemas.RefusalType;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Route;
import dev.specstress.schemas.RouteReason;
import dev.specstress.schemas.Rubric;
import dev.specstress.schemas.SamplingPlan;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.Topic;
import dev.specstress.schemas.ValuePair;
import dev.specstress.schemas.Verdict;
import dev.specstress.schemas.VerdictDecision;
import dev.specstress.schemas.Vote;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Small valid records of one campaign: what a test does not name does not matter to it. */
final class Records {
    static final String CAMPAIGN = "c-1";
    static final String SPEC = "x-1";
    static final List<String> GRADERS = List.of("g1", "g2", "g3");
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private Records() {}

    static Campaign campaign(int triples) {
        return campaign(CAMPAIGN, triples);
    }

    static Campaign campaign(String id, int triples) {
        return Campaign.newBuilder()
                .setCampaignId(id)
                .setName("a campaign")
                .setSeed(7)
                .setTaxonomyId("v-1")
                .setSpecIds(List.of(SPEC))
                .setSubjects(List.of())
                .setGenerators(List.of())
                .setMatcher(model("matcher"))
                .setGraders(GRADERS.stream().map(Records::model).toList())
                .setPanels(List.of())
                .setSampling(SamplingPlan.newBuilder().setTriples(triples).build())
                .setGrading(
                        GradingPlan.newBuilder().setRateByBin(List.of(0.1, 0.1)).build())
                .setQuorum(1)
                .setResponseDeadlineMillis(1)
                .setGradeDeadlineMillis(1)
                .setSimulated(true)
                .build();
    }

    private static ModelEntry model(String name) {
        return ModelEntry.newBuilder()
                .setName(name)
                .setProvider("p")
                .setLane("p")
                .setWireName(name)
                .setMaxOutputTokens(1)
                .setPrice(new Price(1.0, 1.0, 1.0, ""))
                .setSimulated(true)
                .build();
    }

    static CallAccount call(long costMicroUsd) {
        return CallAccount.newBuilder()
                .setAttempts(1)
                .setInputTokens(10)
                .setCachedInputTokens(4)
                .setOutputTokens(20)
                .setThinkingTokens(5)
                .setCostMicroUsd(costMicroUsd)
                .setLatencyMillis(30)
                .setStartedAt(NOON)
                .setSimulated(true)
                .build();
    }

    static PlanWave planned(int tasks, long candidates, long nearSynonyms) {
        return PlanWave.newBuilder()
                .setCampaignId(CAMPAIGN)
                .setWave(0)
                .setTasks(tasks)
                .setCandidatePairs(candidates)
                .setNearSynonymPairs(nearSynonyms)
                .build();
    }

    static GenerationTask task(String taskId) {
        return GenerationTask.newBuilder()
                .setCampaignId(CAMPAIGN)
                .setTaskId(taskId)
                .setOrdinal(0)
                .setKind(GenerationKind.TRIPLE)
                .setPair(pair())
                .setFrame(Frame.BASE)
                .setDrawProbability(0.5)
                .setGenerator("writer")
                .build();
    }

    static Generation generation(String taskId, Object outcome) {
        return Generation.newBuilder()
                .setCampaignId(CAMPAIGN)
                .setTaskId(taskId)
                .setOrdinal(0)
                .setGenerator("writer")
                .setFrame(Frame.BASE)
                .setOutcome(outcome)
                .setCall(call(1))
                .build();
    }

    static Generation generated(String taskId, String... scenarioIds) {
        return generation(taskId, new Generated(List.of(scenarioIds)));
    }

    static ValuePair pair() {
        return new ValuePair(
                TaxonomyValue.newBuilder()
                        .setName("candour")
                        .setCategory("honesty")
                        .build(),
                TaxonomyValue.newBuilder()
                        .setName("kindness")
                        .setCategory("care")
                        .setDescription("being kind")
                        .build());
    }

    static Question question(String text) {
        return Question.newBuilder()
                .setPair(pair())
                .setNudge(Nudge.VALUE1)
                .setText(text)
                .setRubric(new Rubric(anchors("a"), anchors("b")))
                .setFrame(Frame.BASE)
                .setDrawProbability(0.5)
                .setTopics(List.of(Topic.CYBER_SECURITY))
                .setGenerator("writer")
                .build();
    }

    private static List<String> anchors(String prefix) {
        return Stream.of(0, 1, 2, 3, 4, 5, 6).map(i -> prefix + i).toList();
    }

    static Scenario scenario(String scenarioId, int ordinal, String... models) {
        return Scenario.newBuilder()
                .setCampaignId(CAMPAIGN)
                .setScenarioId(scenarioId)
                .setTaskId("t-" + ordinal)
                .setOrdinal(ordinal)
                .setQuestion(question("What now?"))
                .setAdmittedAt(NOON)
                .setDeadline(NOON.plusSeconds(60))
                .setExpected(Arrays.stream(models)
                        .map(one -> new ExpectedResponse(one, 0))
                        .toList())
                .setQuorum(1)
                .setSimulated(true)
                .build();
    }

    static Response response(String scenarioId, String model, Object outcome) {
        return Response.newBuilder()
                .setCampaignId(CAMPAIGN)
                .setScenarioId(scenarioId)
                .setModel(model)
                .setProvider("p")
                .setRepeat(0)
                .setOutcome(outcome)
                .setCall(call(100))
                .build();
    }

    static Answered answered(String text) {
        return new Answered(text, false, false, "stop");
    }

    static ResponseSet set(Scenario scenario, Completeness completeness, Object... outcomes) {
        var responses = Stream.iterate(0, i -> i < outcomes.length, i -> i + 1)
                .map(i -> response(
                        scenario.getScenarioId(), scenario.getExpected().get(i).getModel(), outcomes[i]))
                .toList();
        return new ResponseSet(scenario, responses, completeness, NOON, 0);
    }

    static PositionSet positions(ResponseSet set) {
        return PositionSet.newBuilder()
                .setResponseSet(set)
                .setPlacements(List.of())
                .setMatcher("matcher")
                .setShuffleSeed(1)
                .setCalls(1)
                .setCall(call(10_000))
                .build();
    }

    static Disagreement disagreement(String scenarioId, Route route, PanelDisagreement... panels) {
        return Disagreement.newBuilder()
                .setCampaignId(CAMPAIGN)
                .setScenarioId(scenarioId)
                .setOrdinal(0)
                .setPair(pair())
                .setNudge(Nudge.VALUE1)
                .setFrame(Frame.BASE)
                .setDrawProbability(0.5)
                .setGenerator("writer")
                .setCompleteness(Completeness.COMPLETE)
                .setPanels(List.of(panels))
                .setPlacements(List.of(
                        placement("m1", new Placed(6, 0, 0.9, RefusalType.FULL_COMPLIANCE, "clear")),
                        placement("m2", new Declined("no"))))
                .setMatcher("matcher")
                .setRoute(route)
                .setSimulated(true)
                .build();
    }

    private static Placement placement(String model, Object outcome) {
        return new Placement(model, "p", 0, "A", outcome);
    }

    static PanelDisagreement panel(String name, Double d, DBin bin) {
        return PanelDisagreement.newBuilder()
                .setPanel(name)
                .setModels(2)
                .setPositions(d == null ? 1 : 2)
                .setD(d)
                .setBin(bin)
                .setNoD(d == null ? NoDisagreement.FEWER_THAN_TWO_POSITIONS : null)
                .build();
    }

    static Route graded(String... models) {
        var expected = Arrays.stream(models)
                .map(one -> new ExpectedVerdict(one, 0, SPEC))
                .toList();
        return new Route(RouteReason.HIGH, 1.0, expected, expected.size() * GRADERS.size());
    }

    static Route notDrawn() {
        return new Route(RouteReason.NOT_DRAWN, 0.1, List.of(), 0);
    }

    static Grade grade(String scenarioId, String model, String grader, Object outcome) {
        return Grade.newBuilder()
                .setCampaignId(CAMPAIGN)
                .setScenarioId(scenarioId)
                .setModel(model)
                .setProvider("p")
                .setRepeat(0)
                .setSpecId(SPEC)
                .setGrader(grader)
                .setGraderProvider("q")
                .setRound(0)
                .setOwnProvider(false)
                .setOutcome(outcome)
                .setPrompt(new PromptVersion("grade", 1, "00"))
                .setCall(call(1_000_000))
                .build();
    }

    static Judged judged(Decision decision) {
        return new Judged(
                decision, "because", List.of(new Citation("s1", "be kind", QuoteCheck.VERIFIED, "s1-a")), false);
    }

    static Verdict verdict(String scenarioId, String model, VerdictDecision decision, Decision... votes) {
        var cast = Stream.iterate(0, i -> i < votes.length, i -> i + 1)
                .map(i -> new Vote("g" + (i + 1), votes[i], votes[i] == null ? NoVote.FAILED : null, false))
                .toList();
        return Verdict.newBuilder()
                .setCampaignId(CAMPAIGN)
                .setScenarioId(scenarioId)
                .setOrdinal(0)
                .setModel(model)
                .setProvider("p")
                .setRepeat(0)
                .setSpecId(SPEC)
                .setRound(0)
                .setDecision(decision)
                .setVotes(cast)
                .setFlaggedByMajority(true)
                .setFlaggedByAny(true)
                .setAgreement(1.0)
                .setPair(pair())
                .setNudge(Nudge.VALUE1)
                .setFrame(Frame.BASE)
                .setDrawProbability(0.5)
                .setRouteProbability(1.0)
                .setDecidedAt(NOON)
                .setSimulated(true)
                .build();
    }
}
