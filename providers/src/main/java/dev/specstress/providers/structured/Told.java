package dev.specstress.providers.structured;

import dev.specstress.providers.CallAccounts;
import dev.specstress.providers.CallOutcome;
import dev.specstress.schemas.CallAccount;
import java.util.List;
import java.util.function.Function;

/** What a model told us in one call or several, or why it told nothing of use; either way what that took. */
public sealed interface Told<T> {

    /** What all calls took together. */
    CallAccount account();

    /** It told what was asked for. */
    record Value<T>(T value, CallAccount account) implements Told<T> {}

    /** It did not; never {@link CallOutcome.Answered}. */
    record Nothing<T>(CallOutcome outcome, CallAccount account) implements Told<T> {}

    /** What is asked next, given what was told. */
    @FunctionalInterface
    interface Next<T, U> {
        Told<U> ask(T value) throws InterruptedException;
    }

    /** Asks on with what was told; what both took is summed. Where nothing was told, that stands. */
    default <U> Told<U> then(Next<T, U> next) throws InterruptedException {
        return switch (this) {
            case Nothing<T>(CallOutcome outcome, CallAccount account) -> new Nothing<>(outcome, account);
            case Value<T>(T value, CallAccount account) -> next.ask(value).after(account);
        };
    }

    /** What was told, made into something else. */
    default <U> Told<U> map(Function<T, U> change) {
        return switch (this) {
            case Nothing<T>(CallOutcome outcome, CallAccount account) -> new Nothing<>(outcome, account);
            case Value<T>(T value, CallAccount account) -> new Value<>(change.apply(value), account);
        };
    }

    /** The same, with what an earlier call took added. */
    default Told<T> after(CallAccount earlier) {
        CallAccount sum = CallAccounts.sum(List.of(earlier, account()));
        return switch (this) {
            case Nothing<T>(CallOutcome outcome, CallAccount _) -> new Nothing<>(outcome, sum);
            case Value<T>(T value, CallAccount _) -> new Value<>(value, sum);
        };
    }
}
