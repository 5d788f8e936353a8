package dev.specstress.scoring.internal.admit;

import static dev.specstress.scoring.internal.fixture.CampaignBuilder.governed;
import static dev.specstress.scoring.internal.fixture.Sample.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.ExpectedResponse;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.Query;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.fixture.Driver;
import dev.specstress.scoring.internal.fixture.Sample;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdmitTest {

    private final Driver driver = new Driver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void anAdmittedScenarioCarriesItsDeadlineItsQuorumAndWhatItExpects() {
        driver.with(governed("b", "a").quorum(2).build());

        propose("s-1");

        Scenario scenario = driver.read(TopicName.SCENARIOS, Scenario.class).getFirst();
        assertThat(scenario.getAdmittedAt()).isEqualTo(Sample.START);
        assertThat(scenario.getDeadline()).isEqualTo(Sample.START.plus(Duration.ofMinutes(10)));
        assertThat(scenario.getQuorum()).isEqualTo(2);
        assertThat(scenario.getExpected()).containsExactly(new ExpectedResponse("a", 0), new ExpectedResponse("b", 0));
        assertThat(scenario.getSimulated()).isTrue();
        assertThat(scenario.getQuestion()).isEqualTo(Sample.question());
        assertThat(driver.count("admitted")).isEqualTo(1);
    }

    @Test
    void eachExpectedResponseIsOneQueryInTheQueueOfItsLane() {
        driver.with(governed("a", "b").subject("c", "other", null).build());

        propose("s-1");

        List<Query> acme = driver.readQueue("acme", Query.class);
        List<Query> other = driver.readQueue("other", Query.class);
        assertThat(acme).extracting(query -> query.getModel().getName()).containsExactly("a", "b");
        assertThat(other).extracting(query -> query.getModel().getName()).containsExactly("c");
        assertThat(acme.getFirst().getPrompt()).isEqualTo(Sample.question().getText());
        assertThat(acme.getFirst().getDeadline()).isEqualTo(Sample.START.plus(Duration.ofMinutes(10)));
    }

    @Test
    void whereTheUserBringsTheAnswersTheyAreExpectedAndNobodyIsAsked() {
        // Given a subject that the user has no answer of, and answers that come before the proposal
        driver.with(governed("a", "b", "c").build());
        ProposedScenario proposal = proposal("s-1");
        proposal.setBrought(List.of("b", "a"));
        driver.send(TopicName.RESPONSES, "s-1", Sample.response("s-1", "a", 0, "yes"));

        // When
        driver.send(TopicName.PROPOSED_SCENARIOS, "s-1", proposal);
        driver.send(TopicName.RESPONSES, "s-1", Sample.response("s-1", "b", 0, "no"));

        // Then
        assertThat(driver.readQueue("acme", Query.class)).isEmpty();
        assertThat(driver.read(TopicName.SCENARIOS, Scenario.class).getFirst().getExpected())
                .containsExactly(new ExpectedResponse("a", 0), new ExpectedResponse("b", 0));
        assertThat(driver.read(TopicName.RESPONSE_SETS, ResponseSet.class))
                .singleElement()
                .returns(Completeness.COMPLETE, ResponseSet::getCompleteness);
    }

    @Test
    void everyQueryHasASeedOfItsOwnThatIsTheSameInEveryRun() {
        List<Long> seeds = seedsOfOneRun();

        assertThat(seeds).hasSize(6).doesNotHaveDuplicates().isEqualTo(seedsOfOneRun());
    }

    private static List<Long> seedsOfOneRun() {
        try (Driver run = new Driver()) {
            run.with(governed("a", "b", "c").repeats(2, 1).build());
            run.send(TopicName.PROPOSED_SCENARIOS, "s-1", proposal("s-1"));
            return run.readQueue("acme", Query.class).stream()
                    .map(Query::getSeed)
                    .toList();
        }
    }

    @Test
    void aScenarioThatAsksForMoreResponsesThanASetCanHoldIsRejected() {
        driver.with(governed("a", "b", "c").repeats(700, 1).build());

        propose("s-1");

        assertThat(driver.readQueue("acme", Query.class)).isEmpty();
        assertThat(driver.deadLetters(TopicName.PROPOSED_SCENARIOS))
                .containsExactly("campaign c-1 asks for 2100 responses to one scenario; a response set holds 1000");
    }

    @Test
    void aParkedProposalThatItsCampaignCannotTakeDoesNotStopTheStream() {
        propose("s-1");

        driver.with(governed("a", "a").build());
        driver.passes(Duration.ofSeconds(5));

        assertThat(driver.deadLetters(TopicName.PROPOSED_SCENARIOS))
                .singleElement()
                .asString()
                .contains("Duplicate key a");
        driver.passes(Duration.ofSeconds(5));
        assertThat(driver.deadLetters(TopicName.PROPOSED_SCENARIOS)).isEmpty();
    }

    @Test
    void theFirstProposalWinsAndTheOthersAreCounted() {
        driver.with(governed("a", "b").build());
        ProposedScenario again = proposal("s-1");
        again.getQuestion().setText("Other words?");

        propose("s-1");
        driver.send(TopicName.PROPOSED_SCENARIOS, "s-1", again);

        assertThat(driver.read(TopicName.SCENARIOS, Scenario.class))
                .extracting(scenario -> scenario.getQuestion().getText())
                .containsExactly(Sample.question().getText());
        assertThat(driver.readQueue("acme", Query.class)).hasSize(2);
        assertThat(driver.count("duplicates", "stage", "admit")).isEqualTo(1);
    }

    @Test
    void aDrawnShareOfScenariosIsAskedMoreThanOnceOfEverySubject() {
        driver.with(governed("a", "b").repeats(3, 0.5).build());

        for (int i = 0; i < 40; i++) {
            propose("s-" + i);
        }

        List<Integer> sizes = driver.read(TopicName.SCENARIOS, Scenario.class).stream()
                .map(scenario -> scenario.getExpected().size())
                .toList();
        assertThat(sizes).containsOnly(2, 6);
        assertThat(sizes.stream().filter(size -> size == 6)).hasSizeBetween(10, 30);
    }

    @Test
    void repeatsAreOrderedByModelThenRepeat() {
        driver.with(governed("b", "a").repeats(2, 1).build());

        propose("s-1");

        assertThat(driver.read(TopicName.SCENARIOS, Scenario.class).getFirst().getExpected())
                .containsExactly(
                        new ExpectedResponse("a", 0),
                        new ExpectedResponse("a", 1),
                        new ExpectedResponse("b", 0),
                        new ExpectedResponse("b", 1));
    }

    @Test
    void aProposalThatComesBeforeItsCampaignWaitsForIt() {
        propose("s-1");
        propose("s-1");
        driver.passes(Duration.ofSeconds(5));
        assertThat(driver.read(TopicName.SCENARIOS, Scenario.class)).isEmpty();
        assertThat(driver.count("waiting", "until", "campaign")).isEqualTo(1);

        driver.with(governed("a", "b").build());
        driver.passes(Duration.ofSeconds(1));

        assertThat(driver.read(TopicName.SCENARIOS, Scenario.class)).hasSize(1);
        assertThat(driver.readQueue("acme", Query.class)).hasSize(2);
        assertThat(driver.held("admit-waiting")).isZero();
    }

    @Test
    void aProposalWhoseCampaignNeverComesIsGivenUp() {
        propose("s-1");

        driver.passes(Duration.ofHours(25));

        assertThat(driver.deadLetters(TopicName.PROPOSED_SCENARIOS))
                .containsExactly("campaign c-1 did not appear within PT24H");
        assertThat(driver.held("admit-waiting")).isZero();
    }

    @Test
    void aClosedCampaignTakesNoMoreProposals() {
        driver.with(governed("a", "b").build());
        driver.status(CampaignState.CANCELLED);
        propose("s-1");
        driver.status(CampaignState.FINISHED);
        propose("s-2");

        assertThat(driver.read(TopicName.SCENARIOS, Scenario.class)).isEmpty();
        assertThat(driver.count("refused")).isEqualTo(2);
    }

    @Test
    void proposalsOfAPausedCampaignWaitUntilItGoesOn() {
        driver.with(governed("a", "b").build());
        driver.status(CampaignState.PAUSED);
        propose("s-1");
        driver.passes(Duration.ofDays(3));
        assertThat(admitted()).isEmpty();

        driver.status(CampaignState.RUNNING);
        driver.passes(Duration.ofSeconds(1));

        assertThat(admitted()).containsExactly("s-1");
    }

    @Test
    void noMoreScenariosAreOpenThanTheCampaignAllowsAndTheOthersFollowInTheirOrder() {
        driver.with(governed("a", "b").maxOpen(2).build());
        List.of("s-5", "s-3", "s-9", "s-1", "s-7").forEach(this::propose);
        driver.passes(Duration.ofSeconds(5));
        assertThat(admitted()).containsExactly("s-5", "s-3");
        assertThat(driver.count("waiting", "until", "room")).isEqualTo(3);

        answer("s-3");
        driver.passes(Duration.ofSeconds(1));
        assertThat(admitted()).containsExactly("s-9");
        answer("s-5");
        answer("s-9");
        propose("s-2");
        driver.passes(Duration.ofSeconds(1));

        assertThat(admitted()).containsExactly("s-1", "s-7");
        assertThat(driver.held("admit-waiting")).isEqualTo(1);
    }

    @Test
    void aSetThatClosesAtItsDeadlineMakesRoomToo() {
        driver.with(governed("a", "b").maxOpen(1).build());
        propose("s-1");
        propose("s-2");
        admitted();

        driver.passes(Duration.ofMinutes(11));

        assertThat(admitted()).containsExactly("s-2");
    }

    @Test
    void theBoundIsSharedAmongPartitionsRoundedUp() {
        driver.inputs().partitions(12);
        driver.with(governed("a", "b").maxOpen(13).build());

        List.of("s-1", "s-2", "s-3").forEach(this::propose);

        assertThat(admitted()).containsExactly("s-1", "s-2");
    }

    @Test
    void aSecondProposalOfOneThatWaitsIsCountedAndDropped() {
        driver.with(governed("a", "b").maxOpen(1).build());
        propose("s-1");
        propose("s-2");
        propose("s-2");

        assertThat(driver.count("duplicates", "stage", "admit")).isEqualTo(1);
        assertThat(driver.held("admit-waiting")).isEqualTo(1);
    }

    @Test
    void whatWaitsOfACancelledCampaignIsDroppedAndCounted() {
        driver.with(governed("a", "b").maxOpen(1).build());
        List.of("s-1", "s-2", "s-3").forEach(this::propose);
        admitted();

        driver.status(CampaignState.CANCELLED);
        driver.passes(Duration.ofSeconds(1));

        assertThat(driver.count("refused")).isEqualTo(2);
        assertThat(driver.held("admit-waiting") + driver.held("admit-waiting-ids"))
                .isZero();
        driver.passes(Duration.ofMinutes(11));
        assertThat(admitted()).isEmpty();
        assertThat(driver.held("admit-rooms")).isZero();
    }

    @Test
    void aLaneWithoutAQueueIsAReasonAndNoStandstill() {
        driver.with(governed("a").subject("b", "nowhere", null).build());
        driver.withoutLane("nowhere");

        propose("s-1");

        assertThat(driver.deadLetters(TopicName.PROPOSED_SCENARIOS))
                .containsExactly("campaign c-1 asks lane nowhere, which has no topic t.queries.nowhere");
        assertThat(driver.readQueue("acme", Query.class)).isEmpty();
        assertThat(driver.held("admit-rooms")).isZero();
    }

    @Test
    void whatCannotBeAskedGoesToTheDeadLettersWithTheFieldThatIsWrong() {
        driver.with(governed("a", "b").build());
        ProposedScenario noRubric = proposal("s-1");
        noRubric.getQuestion().setRubric(null);
        ProposedScenario noQuestion = proposal("s-2");
        noQuestion.getQuestion().setText("  ");
        ProposedScenario shortRubric = proposal("s-3");
        shortRubric.getQuestion().getRubric().setValue2Anchors(List.of("one"));

        driver.send(TopicName.PROPOSED_SCENARIOS, "s-1", noRubric);
        driver.send(TopicName.PROPOSED_SCENARIOS, "s-2", noQuestion);
        driver.send(TopicName.PROPOSED_SCENARIOS, "s-3", shortRubric);
        ProposedScenario longQuestion = proposal("s-6");
        longQuestion.getQuestion().setText("x".repeat(300_000));
        driver.send(TopicName.PROPOSED_SCENARIOS, "s-6", longQuestion);
        driver.send(TopicName.PROPOSED_SCENARIOS, "another", proposal("s-4"));
        driver.sendRaw(TopicName.PROPOSED_SCENARIOS, "s-5", null);

        assertThat(driver.deadLetters(TopicName.PROPOSED_SCENARIOS))
                .containsExactly(
                        "question.rubric is missing",
                        "question.text is empty",
                        "question.rubric.value2Anchors has 1 anchors, not 7",
                        "question.text and anchors have 300126 bytes, more than 262144",
                        "the record's key is not its scenarioId",
                        "the record has no value");
        assertThat(driver.read(TopicName.SCENARIOS, Scenario.class)).isEmpty();
        assertThat(driver.count("rejected", "reason", "proposal")).isEqualTo(4);
        assertThat(driver.openedDeadLetters()).containsExactly("t.proposed-scenarios.dlq");
    }

    private void answer(String scenarioId) {
        for (String model : List.of("a", "b")) {
            driver.send(TopicName.RESPONSES, scenarioId, Sample.response(scenarioId, model, 0, "text"));
        }
    }

    private List<String> admitted() {
        return driver.read(TopicName.SCENARIOS, Scenario.class).stream()
                .map(Scenario::getScenarioId)
                .toList();
    }

    private void propose(String scenarioId) {
        driver.send(TopicName.PROPOSED_SCENARIOS, scenarioId, proposal(scenarioId));
    }
}
