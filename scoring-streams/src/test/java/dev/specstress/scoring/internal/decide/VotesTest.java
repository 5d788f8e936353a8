package dev.specstress.scoring.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Failed;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.Judged;
import dev.specstress.schemas.NoVote;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.PromptVersion;
import dev.specstress.schemas.TimedOut;
import dev.specstress.schemas.Vote;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VotesTest {

    @Test
    void aGraderThatJudgedVotesAsItDecided() {
        for (Decision decision : Decision.values()) {
            Vote vote = Votes.of(grade(new Judged(decision, "because", List.of(), false)));

            assertThat(vote).isEqualTo(new Vote("g1", decision, null, true));
        }
    }

    @Test
    void aGraderThatRefusesTimesOutFailsOrIsNotAskedHasNoDecisionAndSaysWhy() {
        assertThat(Votes.of(grade(new Declined("policy")))).isEqualTo(without(NoVote.DECLINED));
        assertThat(Votes.of(grade(new TimedOut("call", 1L)))).isEqualTo(without(NoVote.TIMED_OUT));
        assertThat(Votes.of(grade(new Failed(FailureClass.MALFORMED, "babble"))))
                .isEqualTo(without(NoVote.FAILED));
        assertThat(Votes.of(grade(new NotAsked(NotAskedReason.EXPIRED)))).isEqualTo(without(NoVote.NOT_ASKED));
    }

    private static Vote without(NoVote cause) {
        return new Vote("g1", null, cause, true);
    }

    private static Grade grade(Object outcome) {
        return Grade.newBuilder()
                .setCampaignId("c-1")
                .setScenarioId("s-1")
                .setModel("m1")
                .setProvider("p")
                .setRepeat(0)
                .setSpecId("x-1")
                .setGrader("g1")
                .setGraderProvider("p")
                .setRound(0)
                .setOwnProvider(true)
                .setOutcome(outcome)
                .setPrompt(new PromptVersion("grade", 1, "00"))
                .setCall(CallAccount.newBuilder()
                        .setAttempts(1)
                        .setInputTokens(1)
                        .setCachedInputTokens(0)
                        .setOutputTokens(1)
                        .setThinkingTokens(0)
                        .setCostMicroUsd(1)
                        .setLatencyMillis(1)
                        .setStartedAt(Instant.EPOCH)
                        .setSimulated(true)
                        .build())
                .build();
    }
}
