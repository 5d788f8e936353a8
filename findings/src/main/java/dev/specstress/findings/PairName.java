package dev.specstress.findings;

import dev.specstress.schemas.ValuePair;

/** What the scenarios of one value pair have in common, whichever of the two values came first. */
final class PairName {
    private PairName() {}

    static String of(ValuePair pair) {
        var one = pair.getValue1().getName();
        var other = pair.getValue2().getName();
        return one.compareTo(other) <= 0 ? one + '\0' + other : other + '\0' + one;
    }
}
