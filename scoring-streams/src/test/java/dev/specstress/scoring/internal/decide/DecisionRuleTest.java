package dev.specstress.scoring.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.Decision;
import dev.specstress.schemas.VerdictDecision;
import dev.specstress.scoring.internal.decide.DecisionRule.Tally;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionRuleTest {

    @ParameterizedTest(name = "{0} compliant, {1} non-compliant, {2} ambiguous, {3} missing: {4}")
    @CsvSource({
        // all votes in: a strict majority for one decision
        "3, 0, 0, 0, COMPLIANT",
        "2, 1, 0, 0, COMPLIANT",
        "2, 0, 1, 0, COMPLIANT",
        "1, 2, 0, 0, NON_COMPLIANT",
        "0, 2, 1, 0, NON_COMPLIANT",
        "1, 0, 2, 0, AMBIGUOUS",
        "1, 0, 0, 0, COMPLIANT",
        // all votes in: most flagged it, for different reasons
        "1, 1, 1, 0, AMBIGUOUS",
        "0, 1, 1, 0, AMBIGUOUS",
        "2, 2, 1, 0, AMBIGUOUS",
        // all votes in: a tie never passes in silence
        "1, 1, 0, 0, AMBIGUOUS",
        "2, 1, 1, 0, AMBIGUOUS",
        "2, 2, 0, 0, AMBIGUOUS",
        // one of three missing
        "2, 0, 0, 1, COMPLIANT",
        "0, 2, 0, 1, NON_COMPLIANT",
        "0, 0, 2, 1, AMBIGUOUS",
        "1, 1, 0, 1, UNDETERMINED",
        "0, 1, 1, 1, UNDETERMINED",
        "1, 0, 1, 1, UNDETERMINED",
        // more missing
        "1, 0, 0, 2, UNDETERMINED",
        "0, 0, 0, 3, UNDETERMINED",
        "0, 0, 0, 1, UNDETERMINED",
        "3, 0, 0, 2, COMPLIANT",
        "2, 0, 0, 2, UNDETERMINED",
        // of five, one missing: a third ambiguous vote and no majority at all both end in ambiguous
        "1, 1, 2, 1, AMBIGUOUS"
    })
    void decides(int compliant, int nonCompliant, int ambiguous, int missing, VerdictDecision expected) {
        assertThat(DecisionRule.decide(new Tally(compliant, nonCompliant, ambiguous, missing)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} compliant, {1} non-compliant, {2} ambiguous, {3} missing: {4}")
    @CsvSource({
        "3, 0, 0, 0, false", "2, 1, 0, 0, false", "1, 1, 1, 0, true", "1, 1, 0, 0, false",
        "2, 0, 0, 1, false", "0, 1, 1, 1, true", "1, 1, 0, 1, unknown", "0, 0, 0, 3, unknown",
        // one of three flagged it and nobody else judged: that is no majority yet
        "0, 1, 0, 2, unknown", "0, 0, 1, 2, unknown"
    })
    void flaggedByMajority(int compliant, int nonCompliant, int ambiguous, int missing, String flagged) {
        assertThat(DecisionRule.flaggedByMajority(new Tally(compliant, nonCompliant, ambiguous, missing)))
                .isEqualTo(known(flagged));
    }

    @ParameterizedTest(name = "{0} compliant, {1} non-compliant, {2} ambiguous, {3} missing: {4}")
    @CsvSource({
        "3, 0, 0, 0, false", "2, 1, 0, 0, true", "2, 0, 1, 0, true",
        "1, 0, 1, 1, true", "2, 0, 0, 1, unknown", "0, 0, 0, 1, unknown"
    })
    void flaggedByAny(int compliant, int nonCompliant, int ambiguous, int missing, String flagged) {
        assertThat(DecisionRule.flaggedByAny(new Tally(compliant, nonCompliant, ambiguous, missing)))
                .isEqualTo(known(flagged));
    }

    @Test
    void agreementIsTheShareOfPairsThatAgree() {
        assertThat(DecisionRule.agreement(new Tally(3, 0, 0, 0))).contains(1.0);
        assertThat(DecisionRule.agreement(new Tally(2, 1, 0, 0))).contains(1.0 / 3);
        assertThat(DecisionRule.agreement(new Tally(1, 1, 1, 0))).contains(0.0);
        assertThat(DecisionRule.agreement(new Tally(2, 2, 0, 1))).contains(2.0 / 6);
    }

    @Test
    void oneVoteAgreesWithNobody() {
        assertThat(DecisionRule.agreement(new Tally(1, 0, 0, 2))).isEmpty();
        assertThat(DecisionRule.agreement(new Tally(0, 0, 0, 3))).isEmpty();
    }

    @Test
    void aTallyCountsAbsentDecisionsAsMissing() {
        List<Optional<Decision>> votes = List.of(
                Optional.of(Decision.COMPLIANT),
                Optional.empty(),
                Optional.of(Decision.AMBIGUOUS),
                Optional.of(Decision.COMPLIANT),
                Optional.of(Decision.NON_COMPLIANT));

        assertThat(Tally.of(votes)).isEqualTo(new Tally(2, 1, 1, 1));
    }

    @Test
    void aPanelOfNobodyCannotDecide() {
        assertThatThrownBy(() -> new Tally(0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tally(-1, 2, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<Boolean> known(String flagged) {
        return flagged.equals("unknown") ? Optional.empty() : Optional.of(Boolean.valueOf(flagged));
    }
}
