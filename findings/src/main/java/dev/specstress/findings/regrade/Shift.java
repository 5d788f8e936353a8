package dev.specstress.findings.regrade;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One figure before and after, on the same answers.
 *
 * @param change after less before; empty where either is
 * @param interval 95 % of the change, see {@link PairedBootstrap}
 */
public record Shift(
        OptionalDouble before, OptionalDouble after, OptionalDouble change, Optional<PairedBootstrap.Spread> interval) {

    static Shift of(OptionalDouble before, OptionalDouble after, Optional<PairedBootstrap.Spread> interval) {
        return new Shift(before, after, change(before, after), interval);
    }

    static OptionalDouble change(OptionalDouble before, OptionalDouble after) {
        return before.isPresent() && after.isPresent()
                ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
                : OptionalDouble.empty();
    }
}
