package dev.specstress.generator.internal.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.generator.internal.Campaigns;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Draft;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.Generated;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.PairRule;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionsTest {
    private final Set<String> closed = new HashSet<>();
    private final Selections selections = new Selections(
            (id, wait) -> id.equals("c-none")
                    ? Optional.empty()
                    : Optional.of(Campaigns.campaign(Long.parseLong(id.substring(2)), 5, PairRule.UNIFORM)),
            closed::contains,
            Duration.ofSeconds(1),
            DecidedTasks.NONE);

    private static Draft draft(String campaignId, int ordinal, Object outcome) {
        Question question = Question.newBuilder()
                .setPair(Campaigns.pair("a", "b"))
                .setNudge(Nudge.NEUTRAL)
                .setText("q")
                .setFrame(Frame.BASE)
                .setDrawProbability(1.0)
                .setGenerator("writer")
                .build();
        Generation generation = Generation.newBuilder()
                .setCampaignId(campaignId)
                .setTaskId("t-" + ordinal)
                .setOrdinal(ordinal)
                .setGenerator("writer")
                .setFrame(Frame.BASE)
                .setOutcome(outcome)
                .setCall(new CallAccount(0, 0L, 0L, 0L, 0L, 0L, 0L, Instant.EPOCH, true))
                .build();
        return new Draft(
                generation,
                outcome instanceof Generated
                        ? List.of(new ProposedScenario(campaignId, "s-1", "t-" + ordinal, ordinal, question, null))
                        : List.of(),
                VectorBytes.of(new float[] {1, 0}));
    }

    @Test
    void campaignsDoNotWaitForOneAnother() throws InterruptedException {
        assertThat(selections.take(draft("c-1", 1, new Generated(List.of("s-1")))))
                .isEmpty();
        assertThat(selections.take(draft("c-2", 0, new Generated(List.of("s-1")))))
                .hasSize(1);
        assertThat(selections.take(draft("c-1", 0, new Generated(List.of("s-1")))))
                .hasSize(2);
    }

    @Test
    void ofAClosedCampaignNothingIsProposedAndWhatGaveNothingEnds() throws InterruptedException {
        closed.add("c-1");
        Draft notAsked = draft("c-1", 3, new NotAsked(NotAskedReason.CANCELLED));

        assertThat(selections.take(draft("c-1", 0, new Generated(List.of("s-1")))))
                .isEmpty();
        assertThat(selections.take(notAsked)).containsExactly(notAsked);
    }

    @Test
    void aDraftOfACampaignThatNobodyKnowsIsPassedOver() throws InterruptedException {
        assertThat(selections.take(draft("c-none", 0, new Generated(List.of("s-1")))))
                .isEmpty();
    }
}
