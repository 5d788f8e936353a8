package dev.specstress.generator.internal.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.generator.internal.Campaigns;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Draft;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.Generated;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.NearDuplicate;
import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.Question;
import dev.specstress.schemas.SamplingPlan;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CampaignSelectionTest {

    private static CampaignSelection selection(int triples, int imported) {
        return new CampaignSelection(
                SamplingPlan.newBuilder()
                        .setTriples(triples)
                        .setImportedQuestions(imported)
                        .setNearDuplicateCosine(0.9)
                        .build(),
                new ExactNeighbours(),
                DecidedTasks.NONE);
    }

    /** A question at an angle, degrees, in a plane: 0.9 is the cosine of 25.8. */
    private static Draft at(int ordinal, double angle) {
        return draft(ordinal, "s-" + ordinal, angle);
    }

    private static Draft draft(int ordinal, String scenarioId, double angle) {
        float[] vector = {(float) Math.cos(Math.toRadians(angle)), (float) Math.sin(Math.toRadians(angle))};
        Question question = Question.newBuilder()
                .setPair(Campaigns.pair("a", "b"))
                .setNudge(Nudge.NEUTRAL)
                .setText("q")
                .setFrame(Frame.BASE)
                .setDrawProbability(1.0)
                .setGenerator("writer")
                .build();
        return new Draft(
                generation(ordinal, new Generated(List.of(scenarioId))),
                List.of(new ProposedScenario("c-1", scenarioId, "t-" + ordinal, ordinal, question, null)),
                VectorBytes.of(vector));
    }

    private static Draft nothing(int ordinal) {
        return new Draft(generation(ordinal, new Declined("no")), List.of(), ByteBuffer.allocate(0));
    }

    private static Generation generation(int ordinal, Object outcome) {
        return Generation.newBuilder()
                .setCampaignId("c-1")
                .setTaskId("t-" + ordinal)
                .setOrdinal(ordinal)
                .setGenerator("writer")
                .setFrame(Frame.BASE)
                .setOutcome(outcome)
                .setCall(new CallAccount(0, 0L, 0L, 0L, 0L, 0L, 0L, Instant.EPOCH, true))
                .build();
    }

    private static List<Integer> ordinals(List<Draft> decided) {
        return decided.stream().map(draft -> draft.getGeneration().getOrdinal()).toList();
    }

    @Test
    void whatComesEarlyWaitsForThoseBeforeIt() {
        CampaignSelection selection = selection(3, 0);

        assertThat(selection.take(at(2, 180))).isEmpty();
        assertThat(selection.take(at(1, 90))).isEmpty();
        assertThat(ordinals(selection.take(at(0, 0)))).containsExactly(0, 1, 2);
    }

    @Test
    void theLaterOfTwoNearQuestionsIsLeftOutWhicheverComesFirst() {
        CampaignSelection selection = selection(2, 0);

        selection.take(at(1, 5));
        List<Draft> decided = selection.take(at(0, 0));

        assertThat(decided.get(0).getProposals()).hasSize(1);
        assertThat(decided.get(1).getProposals()).isEmpty();
        assertThat(decided.get(1).getGeneration().getOutcome()).isEqualTo(new Generated(List.of()));
        assertThat(decided.get(1).getGeneration().getUnused()).isInstanceOfSatisfying(NearDuplicate.class, near -> {
            assertThat(near.getScenarioId()).isEqualTo("s-0");
            assertThat(near.getCosine()).isBetween(0.99, 1.0);
        });
    }

    @Test
    void whatWasLeftOutIsNoEarlierScenario() {
        CampaignSelection selection = selection(3, 0);

        selection.take(at(0, 0));
        selection.take(at(1, 20));
        List<Draft> third = selection.take(at(2, 40));

        // 40 degrees from the first, 20 from the second, which is not asked.
        assertThat(third.getFirst().getProposals()).hasSize(1);
    }

    @Test
    void aTaskThatGaveNothingHoldsNobodyUp() {
        CampaignSelection selection = selection(3, 0);

        assertThat(selection.take(at(1, 0))).isEmpty();
        List<Draft> decided = selection.take(nothing(0));

        assertThat(ordinals(decided)).containsExactly(0, 1);
        assertThat(decided.getFirst().getGeneration().getOutcome()).isInstanceOf(Declined.class);
    }

    @Test
    void importedQuestionsLieBetweenAndAreNotWaitedFor() {
        CampaignSelection selection = selection(1, 5);

        assertThat(selection.take(at(6, 90))).isEmpty();
        assertThat(ordinals(selection.take(at(0, 0)))).containsExactly(0, 6);
        assertThat(ordinals(selection(0, 5).take(at(5, 0)))).containsExactly(5);
    }

    @Test
    void aTaskCarriedOutAgainProposesNothingAndEndsAsTheFirstTime() {
        CampaignSelection selection = selection(2, 0);
        selection.take(at(0, 0));

        List<Draft> after = selection.take(draft(0, "s-other", 90));
        selection.take(draft(1, "s-1", 3));

        assertThat(after).singleElement().satisfies(again -> {
            assertThat(again.getProposals()).isEmpty();
            assertThat(again.getGeneration().getOutcome()).isEqualTo(new Generated(List.of("s-0")));
        });
    }

    @Test
    void aRepeatThatComesBeforeItsTurnWaitsWithTheFirst() {
        CampaignSelection selection = selection(2, 0);
        selection.take(at(1, 90));
        selection.take(draft(1, "s-again", 270));

        List<Draft> decided = selection.take(at(0, 0));

        assertThat(ordinals(decided)).containsExactly(0, 1, 1);
        assertThat(decided.stream()
                        .mapToInt(draft -> draft.getProposals().size())
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void whatAnInstanceBeforeDecidedIsNotComparedAgain() {
        // Given a decision that comparing would not make
        NearDuplicate told = new NearDuplicate("s-0", 0.91);
        CampaignSelection selection = new CampaignSelection(
                SamplingPlan.newBuilder()
                        .setTriples(3)
                        .setNearDuplicateCosine(0.9)
                        .build(),
                new ExactNeighbours(),
                new DecidedTasks(Map.of("t-0", Optional.empty(), "t-1", Optional.of(told))));

        selection.take(at(0, 0));
        List<Draft> second = selection.take(at(1, 90));
        List<Draft> third = selection.take(at(2, 3));

        assertThat(second.getFirst().getGeneration().getUnused()).isEqualTo(told);
        assertThat(third.getFirst().getGeneration().getUnused()).isInstanceOf(NearDuplicate.class);
    }

    @Test
    void theOrderOfArrivalAndRepeatsNeverChangeWhatIsKept() {
        // Given 60 questions at drawn angles, a tenth of the tasks without one
        long seed = 11;
        Random random = new Random(seed);
        List<Draft> drafts = new ArrayList<>(IntStream.range(0, 60)
                .mapToObj(ordinal -> random.nextInt(10) == 0 ? nothing(ordinal) : at(ordinal, random.nextInt(360)))
                .toList());
        Map<Integer, Object> expected = decisions(drafts);

        // When, then
        assertThat(expected.values())
                .anyMatch(NearDuplicate.class::isInstance)
                .anyMatch(Generated.class::isInstance)
                .anyMatch(Declined.class::isInstance);
        for (int round = 0; round < 200; round++) {
            List<Draft> arrival = new ArrayList<>(drafts);
            arrival.addAll(drafts.subList(0, random.nextInt(60)));
            Collections.shuffle(arrival, random);
            assertThat(decisions(arrival)).as("seed %d, round %d", seed, round).isEqualTo(expected);
        }
    }

    private static Map<Integer, Object> decisions(List<Draft> arrival) {
        CampaignSelection selection = selection(60, 0);
        Map<Integer, Object> outcomes = new HashMap<>();
        int proposals = 0;
        for (Draft draft : arrival) {
            for (Draft decided : selection.take(draft)) {
                proposals += decided.getProposals().size();
                Generation generation = decided.getGeneration();
                outcomes.put(
                        generation.getOrdinal(),
                        generation.getUnused() == null ? generation.getOutcome() : generation.getUnused());
            }
        }
        assertThat(outcomes).hasSize(60);
        assertThat(proposals).isEqualTo((int)
                outcomes.values().stream().filter(Generated.class::isInstance).count());
        return outcomes;
    }
}
