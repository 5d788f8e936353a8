package dev.specstress.findings.regrade;

import dev.specstress.findings.agreement.AgreementSums;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The ratings, flagged or not, of two panels on the same answers. */
record AgreementPair(AgreementSums before, AgreementSums after) {
    private static final int CATEGORIES = 2;

    static AgreementPair none(int ratersBefore, int ratersAfter) {
        return new AgreementPair(
                AgreementSums.none(CATEGORIES, ratersBefore), AgreementSums.none(CATEGORIES, ratersAfter));
    }

    /** One answer; every grader of both panels has judged it. */
    static AgreementPair of(int ratersBefore, int flagsBefore, int ratersAfter, int flagsAfter) {
        var one = none(ratersBefore, ratersAfter);
        one.before.add(new int[] {flagsBefore, ratersBefore - flagsBefore});
        one.after.add(new int[] {flagsAfter, ratersAfter - flagsAfter});
        return one;
    }

    AgreementPair plus(AgreementPair other) {
        return new AgreementPair(before.plus(other.before), after.plus(other.after));
    }

    OptionalDouble change(Function<AgreementSums, OptionalDouble> measure) {
        return Shift.change(measure.apply(before), measure.apply(after));
    }
}
