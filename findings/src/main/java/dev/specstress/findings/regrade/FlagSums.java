package dev.specstress.findings.regrade;

import java.util.OptionalDouble;

/**
 * Answers determined both times, weighted by 1 / probability.
 *
 * @param before weight of those flagged before
 * @param after weight of those flagged now
 */
record FlagSums(double weight, double before, double after) {
    static final FlagSums NONE = new FlagSums(0, 0, 0);

    FlagSums plus(double w, boolean flaggedBefore, boolean flaggedAfter) {
        return new FlagSums(weight + w, before + (flaggedBefore ? w : 0), after + (flaggedAfter ? w : 0));
    }

    FlagSums plus(FlagSums other) {
        return new FlagSums(weight + other.weight, before + other.before, after + other.after);
    }

    OptionalDouble rateBefore() {
        return weight == 0 ? OptionalDouble.empty() : OptionalDouble.of(before / weight);
    }

    OptionalDouble rateAfter() {
        return weight == 0 ? OptionalDouble.empty() : OptionalDouble.of(after / weight);
    }

    OptionalDouble change() {
        return Shift.change(rateBefore(), rateAfter());
    }
}
