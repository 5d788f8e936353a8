package dev.specstress.findings.regrade;

import java.util.function.BiFunction;
import java.util.OptionalDouble;

/** The ratings of two panels on the same answers. */
record AgreementPair(AgreementSums before, AgreementSums after) {
    static final AgreementPair NONE = new AgreementPair(AgreementSums.NONE, AgreementSums.NONE);

    AgreementPair plus(AgreementPair other) {
        return new AgreementPair(before.plus(other.before), after.plus(other.after));
    }

    OptionalDouble change(
            BiFunction<AgreementSums, Integer, OptionalDouble> measure, int ratersBefore, int ratersAfter) {
        return Shift.change(measure.apply(before, ratersBefore), measure.apply(after, ratersAfter));
    }
}
