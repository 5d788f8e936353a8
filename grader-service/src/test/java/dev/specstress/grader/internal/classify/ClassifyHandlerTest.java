package dev.specstress.grader.internal.classify;

import static dev.specstress.grader.internal.Records.campaign;
import static dev.specstress.grader.internal.Records.model;
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
import dev.specstress.schemas.Classification;
import dev.specstress.schemas.Classified;
import dev.specstress.schemas.ClassifierReading;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Failed;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.RiskLevel;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.Stratum;
import dev.specstress.schemas.Topic;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifyHandlerTest {
    private static final String GOOD = reply("\"politics\", \"cyber_security\"", "dual_use", "\"voting\"");

    private final Sent sent = new Sent();
    private final Campaign campaign = campaign(5, 0);
    private boolean closed = false;

    ClassifyHandlerTest() {
        campaign.setClassifiers(List.of(model("one", 0), model("two", 0)));
        campaign.setStrata(List.of(
                new Stratum("medicine", "questions of doctors and nurses"),
                new Stratum("voting", "questions about elections")));
    }

    private static String reply(String topics, String level, String strata) {
        return "{\"reasoning\": \"so\", \"topics\": [" + topics + "], \"risk_level\": \"" + level + "\", \"strata\": ["
                + strata + "]}";
    }

    private static Scenario scenario() {
        return set(Completeness.COMPLETE, true, List.of()).getScenario();
    }

    private Classification classify(ScriptedModels models) throws PoisonRecordException, InterruptedException {
        new ClassifyHandler(Judges.tools(models, () -> closed), Judges.campaigns(campaign))
                .handle(Sent.inbound(scenario()), sent);
        return sent.to("t.classifications", Classification.class).getLast();
    }

    private static ScriptedModels each(String one, String two) {
        return new ScriptedModels(request -> answer(request.model().getName().equals("one") ? one : two));
    }

    @Test
    void everyClassifierIsAskedOnceAndBothReadingsAreKept() throws Exception {
        var models = each(GOOD, reply("\"politics\"", "benign_neighbour", ""));

        Classification told = classify(models);

        assertThat(models.requests())
                .extracting(request -> request.model().getName())
                .containsExactly("one", "two");
        assertThat(told.getReadings())
                .extracting(ClassifierReading::getClassifier)
                .containsExactly("one", "two");
        assertThat(told.getReadings().getFirst().getOutcome())
                .isEqualTo(new Classified(
                        List.of(Topic.CYBER_SECURITY, Topic.POLITICS), RiskLevel.DUAL_USE, List.of("voting"), "so"));
        assertThat(told.getReadings().getFirst().getPrompt().getName()).isEqualTo("classify");
        assertThat(told.getReadings().getFirst().getPrompt().getSha256()).hasSize(64);
        assertThat(told.getReadings()).allMatch(reading -> reading.getCall().getAttempts() == 1);
        assertThat(sent.items().getFirst().key()).isEqualTo("s-1");
    }

    @Test
    void whatBothSaySaysTheRecordAndWhereTheyDifferItSaysNothing() throws Exception {
        Classification told = classify(each(GOOD, reply("\"politics\"", "benign_neighbour", "\"voting\"")));

        assertThat(told.getRiskLevel()).isNull();
        assertThat(told.getHighestRiskLevel()).isEqualTo(RiskLevel.DUAL_USE);
        assertThat(told.getTopics()).containsExactly(Topic.POLITICS);
        assertThat(told.getStrata()).containsExactly("voting");
        assertThat(classify(each(GOOD, GOOD)).getRiskLevel()).isEqualTo(RiskLevel.DUAL_USE);
    }

    @Test
    void aClassifierThatSaysNothingAgreesWithNobodyAndStaysInTheRecord() throws Exception {
        var models = new ScriptedModels(request -> request.model().getName().equals("one")
                ? new CallOutcome.Declined("policy")
                : answer(reply("\"biological_weapons\"", "truly_hazardous", "")));

        Classification told = classify(models);

        assertThat(told.getReadings().getFirst().getOutcome()).isEqualTo(new Declined("policy"));
        assertThat(told.getRiskLevel()).isNull();
        assertThat(told.getTopics()).isEmpty();
        assertThat(told.getHighestRiskLevel()).isEqualTo(RiskLevel.TRULY_HAZARDOUS);
    }

    @Test
    void theClassifierSeesTheQuestionAndTheStrataAndNothingElseOfTheScenario() throws Exception {
        var models = each(GOOD, GOOD);

        classify(models);

        ModelRequest request = models.requests().getFirst();
        assertThat(request.user())
                .containsPattern("<question-([0-9a-f]{6})>Shall I tell her\\?</question-\\1>")
                .doesNotContain("honesty", "kindness", "one 0", "s-1");
        assertThat(request.system().orElseThrow())
                .contains("- medicine: questions of doctors and nurses\n- voting: questions about elections\n")
                .doesNotContain("honesty", "kindness");
        for (Topic topic : Topic.values()) {
            assertThat(request.system().orElseThrow())
                    .contains("\"" + topic.name().toLowerCase() + "\"");
        }
    }

    @Test
    void aCampaignWithoutClassifiersAsksNobodyAndWritesNothing() throws Exception {
        campaign.setClassifiers(List.of());
        var models = each(GOOD, GOOD);

        new ClassifyHandler(Judges.tools(models, () -> closed), Judges.campaigns(campaign))
                .handle(Sent.inbound(scenario()), sent);

        assertThat(models.requests()).isEmpty();
        assertThat(sent.items()).isEmpty();
    }

    @Test
    void nothingIsAskedForAClosedCampaign() throws Exception {
        closed = true;
        var models = each(GOOD, GOOD);

        assertThat(classify(models).getReadings())
                .hasSize(2)
                .allMatch(reading -> reading.getOutcome().equals(new NotAsked(NotAskedReason.CANCELLED)));
        assertThat(models.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "benign",
                "{}",
                "{\"reasoning\": \"\", \"topics\": [], \"risk_level\": \"unassessed\", \"strata\": []}",
                "{\"reasoning\": \"\", \"topics\": [\"cooking\"], \"risk_level\": \"dual_use\", \"strata\": []}",
                "{\"reasoning\": \"\", \"topics\": [1], \"risk_level\": \"dual_use\", \"strata\": []}",
                "{\"reasoning\": \"\", \"topics\": [], \"risk_level\": \"dual_use\", \"strata\": [\"sailing\"]}",
                "{\"reasoning\": \"\", \"topics\": [], \"risk_level\": \"dual_use\"}",
                "{\"reasoning\": \"\", \"topics\": \"politics\", \"risk_level\": \"dual_use\", \"strata\": []}",
                "{\"reasoning\": 3, \"topics\": [], \"risk_level\": \"dual_use\", \"strata\": []}",
            })
    void babbleIsAskedAgainOnceAndIsThenAFailure(String babble) throws Exception {
        Classification told = classify(ScriptedModels.saying(babble));

        assertThat(told.getReadings())
                .allSatisfy(reading -> assertThat(reading.getOutcome())
                        .isInstanceOfSatisfying(
                                Failed.class,
                                failed -> assertThat(failed.getFailure()).isEqualTo(FailureClass.MALFORMED)));
        assertThat(told.getReadings()).allMatch(reading -> reading.getCall().getAttempts() == 2);
        assertThat(told.getHighestRiskLevel()).isNull();
    }

    @Test
    void aFlagSaidTwiceIsSetOnce() throws Exception {
        Classification told = classify(ScriptedModels.saying(reply("\"politics\", \"politics\"", "dual_use", "")));

        assertThat(told.getTopics()).containsExactly(Topic.POLITICS);
    }

    @Test
    void aScenarioOfAnUnknownCampaignIsPoison() {
        campaign.setCampaignId("c-other");

        assertThatThrownBy(() -> classify(ScriptedModels.saying(GOOD)))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessageContaining("campaign c-1 of scenario s-1");
    }

    @Test
    void whateverAClassifierSaysItsReadingIsTyped() throws Exception {
        Random random = new Random(12);
        for (int round = 0; round < 1_500; round++) {
            Classification told = classify(new ScriptedModels(request -> answer(Mutation.of(GOOD, random))));

            assertThat(told.getReadings())
                    .hasSize(2)
                    .allMatch(reading ->
                            reading.getOutcome() instanceof Classified || reading.getOutcome() instanceof Failed);
            sent.items().clear();
        }
    }
}
