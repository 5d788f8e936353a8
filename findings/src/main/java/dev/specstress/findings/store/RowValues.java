package dev.specstress.findings.store;

import dev.specstress.findings.Outcome;
import dev.specstress.findings.store.Row.Values;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Failed;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.TimedOut;
import dev.specstress.schemas.ValuePair;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The values of the groups of {@link Columns}. */
final class RowValues {
    private RowValues() {}

    static Values outcome(Object outcome) {
        var reason = switch (outcome) {
            case Declined declined -> declined.getReason();
            case TimedOut timedOut -> timedOut.getLimit();
            case Failed failed -> word(failed.getFailure()) + ": " + failed.getReason();
            case NotAsked notAsked -> word(notAsked.getReason());
            default -> null;
        };
        return Values.of(Outcome.of(outcome).word(), reason);
    }

    static Values call(CallAccount call) {
        return Values.of(
                call.getAttempts(),
                call.getInputTokens(),
                call.getCachedInputTokens(),
                call.getOutputTokens(),
                call.getThinkingTokens(),
                call.getCostMicroUsd(),
                call.getLatencyMillis(),
                call.getSimulated());
    }

    static Values draw(int ordinal, ValuePair pair, Nudge nudge, Frame frame, double probability) {
        return Values.of(
                ordinal,
                pairName(pair),
                pair.getValue1().getName(),
                pair.getValue2().getName(),
                pair.getValue1().getCategory(),
                pair.getValue2().getCategory(),
                word(nudge),
                word(frame),
                probability);
    }

    /** The same whichever of the two values came first. */
    private static String pairName(ValuePair pair) {
        var one = pair.getValue1().getName();
        var other = pair.getValue2().getName();
        return one.compareTo(other) <= 0 ? one + "|" + other : other + "|" + one;
    }

    static String word(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    static List<String> words(Collection<? extends Enum<?>> values) {
        return values.stream().map(RowValues::word).toList();
    }
}
