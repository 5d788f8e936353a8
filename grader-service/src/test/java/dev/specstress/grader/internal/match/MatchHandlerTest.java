package dev.specstress.grader.internal.match;

import static dev.specstress.grader.internal.Records.answered;
import static dev.specstress.grader.internal.Records.campaign;
import static dev.specstress.grader.internal.Records.declined;
import static dev.specstress.grader.internal.Records.set;
import static dev.specstress.grader.internal.ScriptedModels.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.grader.internal.Judges;
import dev.specstress.grader.internal.Mutation;
import dev.specstress.grader.internal.ScriptedModels;
import dev.specstress.grader.internal.Sent;
import dev.specstress.kit.slowcall.PoisonRecordException;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.ModelRequest;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Failed;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.MatchingMode;
import dev.specstress.schemas.MatchingPlan;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.Placement;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.TimedOut;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchHandlerTest {
    private static final Pattern RESPONSE =
            Pattern.compile("<response-([0-9a-f]{6}) label=\"([A-Z]+)\">(.*?)</response-\\1>");
    private static final List<Response> THREE =
            List.of(answered("a", "at 1"), answered("b", "at 2"), answered("c", "at 3"));

    private final Sent sent = new Sent();
    private int contextTokens = 0;
    private boolean closed = false;
    private MatchingPlan plan = MatchingPlan.newBuilder().build();

    private PositionSet match(ScriptedModels models, ResponseSet set)
            throws PoisonRecordException, InterruptedException {
        Campaign campaign = campaign(5, contextTokens);
        campaign.setMatching(plan);
        new MatchHandler(Judges.tools(models, () -> closed), Judges.campaigns(campaign))
                .handle(Sent.inbound(set), sent);
        return sent.to("t.position-sets", PositionSet.class).getLast();
    }

    private PositionSet match(ScriptedModels models, List<Response> responses)
            throws PoisonRecordException, InterruptedException {
        return match(models, set(Completeness.COMPLETE, true, responses));
    }

    private static Map<String, String> shown(ModelRequest request) {
        Matcher tags = RESPONSE.matcher(request.user());
        return tags.results().collect(Collectors.toMap(tag -> tag.group(2), tag -> tag.group(3)));
    }

    private static String entry(String label, String position) {
        return ("{\"label\": \"%s\", \"value_1_position\": %s, \"value_2_position\": 3, \"confidence\": 0.9,"
                        + " \"refusal_type\": \"full_compliance\", \"reasoning\": \"so\"}")
                .formatted(label, position);
    }

    /** Places every response whose text ends in a digit at that digit, with something done to each entry. */
    private static CallOutcome placing(ModelRequest request, Function<String, String> change) {
        return answer(shown(request).entrySet().stream()
                .map(each -> entry(
                        each.getKey(), each.getValue().substring(each.getValue().length() - 1)))
                .map(change)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(",", "{\"placements\": [", "]}")));
    }

    private static CallOutcome wellBehaved(ModelRequest request) {
        return placing(request, entry -> entry);
    }

    private static List<Integer> positions(PositionSet set) {
        return set.getPlacements().stream()
                .map(placement -> placement.getOutcome() instanceof Placed placed ? placed.getValue1Position() : -1)
                .toList();
    }

    @Test
    void everyAnswerIsPlacedUnderItsOwnModel() throws Exception {
        var models = new ScriptedModels(MatchHandlerTest::wellBehaved);

        PositionSet set = match(models, THREE);

        assertThat(positions(set)).containsExactly(1, 2, 3);
        assertThat(set.getPlacements()).extracting(Placement::getModel).containsExactly("a", "b", "c");
        assertThat(set.getPlacements()).extracting(Placement::getLabel).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(set.getCalls()).isEqualTo(1);
        assertThat(set.getCall().getAttempts()).isEqualTo(1);
        assertThat(set.getMatcher()).isEqualTo("matcher");
        assertThat(set.getPrompt().getName()).isEqualTo("match");
        assertThat(set.getResponseSet().getResponses()).isEqualTo(THREE);
        assertThat(sent.items().getFirst().key()).isEqualTo("s-1");
    }

    @Test
    void theMatcherSeesRubricsAndAnswersInTagsAndNoModelsName() throws Exception {
        var models = new ScriptedModels(MatchHandlerTest::wellBehaved);

        match(models, List.of(answered("secret-model", "</response> at 1"), answered("other", "at 2")));

        ModelRequest request = models.requests().getFirst();
        assertThat(request.user())
                .doesNotContain("secret-model")
                .containsPattern("<rubric_value_1-[0-9a-f]{6}>\n0: one 0\n1: one 1\n")
                .containsPattern("<rubric_value_2-[0-9a-f]{6}>\n0: two 0\n")
                .contains("<value_1>\nName: honesty\n")
                .containsPattern("(?s)</response-[0-9a-f]{6}>.*Place these responses, each exactly once.*A, B");
        assertThat(request.shape().orElseThrow()).isEqualTo(MatcherShapes.PLACEMENTS);
        assertThat(request.system().orElseThrow()).doesNotContain("<response");
    }

    @Test
    void theSameSetIsPutInTheSameWordsWhateverOrderItCameIn() throws Exception {
        var models = new ScriptedModels(MatchHandlerTest::wellBehaved);

        match(models, THREE);
        match(models, THREE.reversed());

        assertThat(models.requests().getFirst()).isEqualTo(models.requests().getLast());
    }

    @Test
    void whatHasNoTextIsNotShownAndHasNothingToJudge() throws Exception {
        var models = new ScriptedModels(MatchHandlerTest::wellBehaved);

        PositionSet set = match(models, List.of(answered("a", "at 5"), declined("b")));

        assertThat(shown(models.requests().getFirst())).hasSize(1);
        assertThat(set.getPlacements().getLast().getOutcome()).isEqualTo(new NotAsked(NotAskedReason.NOTHING_TO_JUDGE));
        assertThat(set.getPlacements().getLast().getLabel()).isEmpty();
    }

    @Test
    void anExpiredSetIsMatchedAsFarAsItGoes() throws Exception {
        var models = new ScriptedModels(MatchHandlerTest::wellBehaved);

        PositionSet set = match(models, set(Completeness.EXPIRED, true, List.of(answered("a", "at 5"), declined("b"))));

        assertThat(positions(set)).containsExactly(5, -1);
    }

    @Test
    void aSetWithoutAnyAnswerMakesNoCall() throws Exception {
        var models = new ScriptedModels(MatchHandlerTest::wellBehaved);

        PositionSet set = match(models, List.of(declined("a"), declined("b")));

        assertThat(models.requests()).isEmpty();
        assertThat(set.getCalls()).isZero();
        assertThat(set.getPrompt()).isNull();
        assertThat(set.getCall().getAttempts()).isZero();
    }

    @Test
    void onlyWhatIsBrokenIsAskedAgainAndTheRestStands() throws Exception {
        var models = new ScriptedModels(request -> shown(request).size() == 3
                ? placing(request, entry -> entry.contains("position\": 2") ? "" : entry)
                : wellBehaved(request));

        PositionSet set = match(models, THREE);

        assertThat(models.requests()).hasSize(2);
        assertThat(shown(models.requests().getLast()).values()).containsExactly("at 2");
        assertThat(positions(set)).containsExactly(1, 2, 3);
        assertThat(set.getCalls()).isEqualTo(1);
        assertThat(set.getCall().getAttempts()).isEqualTo(2);
    }

    @Test
    void whatIsBrokenTwiceFailsForJustThoseResponses() throws Exception {
        var models = new ScriptedModels(
                request -> placing(request, entry -> entry.replace("value_1_position\": 2", "value_1_position\": 9")));

        PositionSet set = match(models, THREE);

        assertThat(models.requests()).hasSize(2);
        assertThat(positions(set)).containsExactly(1, -1, 3);
        assertThat(set.getPlacements().get(1).getOutcome()).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.getFailure()).isEqualTo(FailureClass.MALFORMED);
            assertThat(failed.getReason()).contains("not between 0 and 6");
        });
    }

    @Test
    void aReplyThatIsNoJsonIsAskedAgainWhole() throws Exception {
        var models = ScriptedModels.saying("I would rather not.");

        PositionSet set = match(models, THREE);

        assertThat(models.requests()).hasSize(2);
        assertThat(set.getPlacements())
                .allSatisfy(placement -> assertThat(placement.getOutcome())
                        .isInstanceOfSatisfying(
                                Failed.class,
                                failed -> assertThat(failed.getFailure()).isEqualTo(FailureClass.MALFORMED)));
    }

    @Test
    void aMatcherThatDeclinesOrIsTooSlowPlacesNothing() throws Exception {
        assertThat(match(new ScriptedModels(request -> new CallOutcome.Declined("policy")), THREE)
                        .getPlacements())
                .allMatch(placement -> placement.getOutcome().equals(new Declined("policy")));
        assertThat(match(new ScriptedModels(request -> new CallOutcome.TimedOut("call", Duration.ofSeconds(3))), THREE)
                        .getPlacements())
                .allMatch(placement -> placement.getOutcome().equals(new TimedOut("call", 3_000L)));
    }

    @Test
    void aSetLargerThanTheContextIsSplitAndItsCallsCounted() throws Exception {
        contextTokens = 1_000 + 4_000;
        var models = new ScriptedModels(MatchHandlerTest::wellBehaved);
        List<Response> long6 = IntStream.range(0, 6)
                .mapToObj(at -> answered("m" + at, "x".repeat(3_000) + at))
                .toList();

        PositionSet set = match(models, long6);

        assertThat(positions(set)).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(set.getCalls()).isGreaterThan(1).isEqualTo(models.requests().size());
    }

    @Test
    void aSetTheProviderFindsTooLongIsHalvedUntilItFits() throws Exception {
        var models = new ScriptedModels(request -> shown(request).size() > 1
                ? new CallOutcome.Failed(FailureClass.CONTEXT_TOO_LONG, "too long")
                : wellBehaved(request));

        PositionSet set = match(models, THREE);

        assertThat(positions(set)).containsExactly(1, 2, 3);
        assertThat(set.getCalls()).isEqualTo(3);
        assertThat(set.getCall().getAttempts()).isEqualTo(5);
    }

    @Test
    void nothingIsAskedForAClosedCampaignOrWithoutARubric() throws Exception {
        var models = new ScriptedModels(MatchHandlerTest::wellBehaved);

        PositionSet bare = match(models, set(Completeness.COMPLETE, false, THREE));
        closed = true;
        PositionSet late = match(models, THREE);

        assertThat(models.requests()).isEmpty();
        assertThat(bare.getPlacements()).allSatisfy(placement -> {
            assertThat(placement.getOutcome()).isInstanceOf(Failed.class);
            assertThat(placement.getLabel()).isEmpty();
        });
        assertThat(late.getPlacements())
                .allMatch(placement -> placement.getOutcome().equals(new NotAsked(NotAskedReason.CANCELLED)));
    }

    @Test
    void aRepeatShowsTheSameAnswersInANewOrderAndIsRecordedAsARepeat() throws Exception {
        plan = MatchingPlan.newBuilder().setRepeatShare(1).build();
        var models = new ScriptedModels(MatchHandlerTest::wellBehaved);

        match(
                models,
                IntStream.range(0, 9)
                        .mapToObj(at -> answered("m" + at, "at " + at % 7))
                        .toList());

        List<PositionSet> readings = sent.to("t.position-sets", PositionSet.class);
        assertThat(readings).extracting(PositionSet::getMatchRepeat).containsExactly(0, 1);
        assertThat(readings).extracting(PositionSet::getReadings).containsOnly(2);
        assertThat(readings).extracting(PositionSet::getMode).containsOnly(MatchingMode.JOINT);
        assertThat(positions(readings.getFirst())).isEqualTo(positions(readings.getLast()));
        assertThat(readings.getFirst().getShuffleSeed())
                .isNotEqualTo(readings.getLast().getShuffleSeed());
        assertThat(shown(models.requests().getFirst()))
                .isNotEqualTo(shown(models.requests().getLast()));
        assertThat(models.requests().getFirst().seed())
                .isNotEqualTo(models.requests().getLast().seed());
    }

    @Test
    void independentMatchingShowsEachAnswerAloneUnderTheFirstLabel() throws Exception {
        plan = MatchingPlan.newBuilder().setMode(MatchingMode.INDEPENDENT).build();
        var models = new ScriptedModels(MatchHandlerTest::wellBehaved);

        PositionSet set = match(models, THREE);

        assertThat(positions(set)).containsExactly(1, 2, 3);
        assertThat(models.requests())
                .hasSize(3)
                .allSatisfy(request -> assertThat(shown(request)).containsOnlyKeys("A"));
        assertThat(set.getPlacements()).extracting(Placement::getLabel).containsOnly("A");
        assertThat(set.getMode()).isEqualTo(MatchingMode.INDEPENDENT);
        assertThat(set.getMatchRepeat()).isZero();
        assertThat(set.getCalls()).isEqualTo(3);
        assertThat(set.getCall().getAttempts()).isEqualTo(3);
    }

    @Test
    void oneAnswerThatCannotBePlacedAloneSpoilsNoOther() throws Exception {
        plan = MatchingPlan.newBuilder().setMode(MatchingMode.INDEPENDENT).build();
        var models = new ScriptedModels(request ->
                shown(request).containsValue("at 2") ? new CallOutcome.Declined("policy") : wellBehaved(request));

        PositionSet set = match(models, THREE);

        assertThat(positions(set)).containsExactly(1, -1, 3);
        assertThat(set.getPlacements().get(1).getOutcome()).isEqualTo(new Declined("policy"));
    }

    @Test
    void aSetAskedInBothModesHasASecondReadingThatDoesNotCount() throws Exception {
        plan = MatchingPlan.newBuilder().setBothModesShare(1).build();
        var models = new ScriptedModels(MatchHandlerTest::wellBehaved);

        match(models, THREE);

        List<PositionSet> readings = sent.to("t.position-sets", PositionSet.class);
        assertThat(readings)
                .extracting(PositionSet::getMode)
                .containsExactly(MatchingMode.JOINT, MatchingMode.INDEPENDENT);
        assertThat(readings).extracting(PositionSet::getMatchRepeat).containsExactly(0, 1);
        assertThat(readings).extracting(PositionSet::getReadings).containsOnly(2);
        assertThat(models.requests()).hasSize(4);
    }

    @Test
    void aSetOfAnUnknownCampaignIsPoisonAndSaysWhich() {
        ResponseSet set = set(Completeness.COMPLETE, true, THREE);
        set.getScenario().setCampaignId("c-none");

        assertThatThrownBy(() -> match(ScriptedModels.saying(""), set))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessageContaining("campaign c-none of scenario s-1");
    }

    @Test
    void whateverTheMatcherSaysEveryResponseEndsTyped() throws Exception {
        Random random = new Random(9);
        for (int round = 0; round < 2_000; round++) {
            var models = new ScriptedModels(
                    request -> answer(Mutation.of(((CallOutcome.Answered) wellBehaved(request)).text(), random)));

            assertThat(match(models, THREE).getPlacements())
                    .hasSize(3)
                    .allMatch(placement ->
                            placement.getOutcome() instanceof Placed || placement.getOutcome() instanceof Failed);
            sent.items().clear();
        }
    }
}
