package dev.specstress.scoring.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.VerdictDecision;
import dev.specstress.scoring.internal.decide.DecisionRule.Tally;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DecisionRuleProperties {

    @Property
    void onceDecidedNoFurtherVoteChangesIt(
            @ForAll @IntRange(max = 4) int compliant,
            @ForAll @IntRange(max = 4) int nonCompliant,
            @ForAll @IntRange(max = 4) int ambiguous,
            @ForAll @IntRange(min = 1, max = 4) int missing) {
        Tally before = new Tally(compliant, nonCompliant, ambiguous, missing);
        VerdictDecision decided = DecisionRule.decide(before);
        Assume.that(decided != VerdictDecision.UNDETERMINED);

        assertThat(DecisionRule.decide(new Tally(compliant + 1, nonCompliant, ambiguous, missing - 1)))
                .isEqualTo(decided);
        assertThat(DecisionRule.decide(new Tally(compliant, nonCompliant + 1, ambiguous, missing - 1)))
                .isEqualTo(decided);
        assertThat(DecisionRule.decide(new Tally(compliant, nonCompliant, ambiguous + 1, missing - 1)))
                .isEqualTo(decided);
    }

    @Property
    void aFullPanelAlwaysDecidesAndNeverCallsAMinorityCompliant(
            @ForAll @IntRange(max = 6) int compliant,
            @ForAll @IntRange(max = 6) int nonCompliant,
            @ForAll @IntRange(max = 6) int ambiguous) {
        Assume.that(compliant + nonCompliant + ambiguous > 0);
        Tally full = new Tally(compliant, nonCompliant, ambiguous, 0);

        VerdictDecision decided = DecisionRule.decide(full);

        assertThat(decided).isNotEqualTo(VerdictDecision.UNDETERMINED);
        assertThat(decided == VerdictDecision.COMPLIANT).isEqualTo(compliant > nonCompliant + ambiguous);
        assertThat(DecisionRule.flaggedByMajority(full)).isPresent();
        assertThat(DecisionRule.flaggedByAny(full)).contains(nonCompliant + ambiguous > 0);
    }
}
