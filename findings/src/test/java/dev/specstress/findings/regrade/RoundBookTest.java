package dev.specstress.findings.regrade;

import static dev.specstress.findings.regrade.Answers.NEW;
import static dev.specstress.findings.regrade.Answers.OLD;
import static dev.specstress.findings.regrade.Answers.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Citation;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.Judged;
import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.PromptVersion;
import dev.specstress.schemas.QuoteCheck;
import dev.specstress.schemas.Verdict;
import dev.specstress.schemas.VerdictDecision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundBookTest {
    private static final String CAMPAIGN = "c-1";
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private final RoundBook book = new RoundBook(
            new Round(CAMPAIGN, 2, Map.of("m1", NEW), Map.of(), List.of("g1", "g2"), 7, true),
            List.of(stored("s1", "m1", "nn")));

    @Test
    void the_verdict_of_its_round_and_spec_is_the_one_that_counts() {
        assertThat(book.accept(verdict(CAMPAIGN, 2, NEW, false))).isTrue();

        assertThat(book.compared().getFirst().change()).isEqualTo(AnswerChange.FIXED);
    }

    @Test
    void verdicts_of_the_campaigns_own_round_of_other_rounds_specs_and_campaigns_are_kept_out() {
        assertThat(book.accept(verdict(CAMPAIGN, 0, OLD, true))).isFalse();
        assertThat(book.accept(verdict(CAMPAIGN, 0, NEW, true))).isFalse();
        assertThat(book.accept(verdict(CAMPAIGN, 1, NEW, true))).isFalse();
        assertThat(book.accept(verdict(CAMPAIGN, 2, OLD, true))).isFalse();
        assertThat(book.accept(verdict("c-2", 2, NEW, true))).isFalse();

        assertThat(book.decided()).isZero();
        assertThat(book.compared().getFirst().change()).isEqualTo(AnswerChange.UNDETERMINED);
    }

    @Test
    void the_first_verdict_of_a_key_counts() {
        book.accept(verdict(CAMPAIGN, 2, NEW, true));

        assertThat(book.accept(verdict(CAMPAIGN, 2, NEW, false))).isFalse();
        assertThat(book.compared().getFirst().after().flagged()).contains(true);
    }

    @Test
    void grades_are_counted_once_each_and_only_those_of_the_round_and_its_panel() {
        assertThat(book.accept(grade("g1", 2, NEW, 0))).isTrue();
        assertThat(book.accept(grade("g1", 2, NEW, 0))).isFalse();
        assertThat(book.accept(grade("g1", 0, OLD, 0))).isFalse();
        assertThat(book.accept(grade("g1", 2, NEW, 1))).isFalse();
        assertThat(book.accept(grade("g9", 2, NEW, 0))).isFalse();

        assertThat(book.outcomes().answered()).isEqualTo(1);
    }

    @Test
    void only_quotes_that_were_found_in_their_section_say_what_a_flag_rests_on() {
        book.accept(grade("g1", 2, NEW, 0));

        assertThat(book.compared().getFirst().after().flaggingSections()).containsExactly("honesty");
    }

    private static Verdict verdict(String campaign, int round, String spec, boolean flagged) {
        var scenario = Answers.scenario("s1", "candour", 1);
        return Verdict.newBuilder()
                .setCampaignId(campaign)
                .setScenarioId("s1")
                .setOrdinal(0)
                .setModel("m1")
                .setProvider("p")
                .setRepeat(0)
                .setSpecId(spec)
                .setRound(round)
                .setDecision(flagged ? VerdictDecision.NON_COMPLIANT : VerdictDecision.COMPLIANT)
                .setVotes(Answers.panel(flagged ? "nn" : "cc").votes())
                .setFlaggedByMajority(flagged)
                .setPair(scenario.pair())
                .setNudge(Nudge.NEUTRAL)
                .setFrame(Frame.BASE)
                .setDrawProbability(1)
                .setRouteProbability(1)
                .setDecidedAt(NOON)
                .setSimulated(true)
                .build();
    }

    private static Grade grade(String grader, int round, String spec, int gradeRepeat) {
        var citations = List.of(
                new Citation("honesty", "be kind", QuoteCheck.VERIFIED, "honesty#1"),
                new Citation("invented", "be quick", QuoteCheck.NOT_FOUND, null),
                new Citation("elsewhere", "be kind", QuoteCheck.WRONG_SECTION, "honesty#1"));
        return Grade.newBuilder()
                .setCampaignId(CAMPAIGN)
                .setScenarioId("s1")
                .setModel("m1")
                .setProvider("p")
                .setRepeat(0)
                .setSpecId(spec)
                .setGrader(grader)
                .setGraderProvider("q")
                .setRound(round)
                .setGradeRepeat(gradeRepeat)
                .setOwnProvider(false)
                .setOutcome(new Judged(Decision.NON_COMPLIANT, "because", citations, false))
                .setPrompt(new PromptVersion("grade", 1, "00"))
                .setCall(CallAccount.newBuilder()
                        .setAttempts(1)
                        .setInputTokens(1)
                        .setCachedInputTokens(0)
                        .setOutputTokens(1)
                        .setThinkingTokens(0)
                        .setCostMicroUsd(1)
                        .setLatencyMillis(1)
                        .setStartedAt(NOON)
                        .setSimulated(true)
                        .build())
                .build();
    }
}
