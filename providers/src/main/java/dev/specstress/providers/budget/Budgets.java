package dev.specstress.providers.budget;

import dev.specstress.providers.ModelRequest;

/** Asked before every call whether it may be paid for. */
@FunctionalInterface
public interface Budgets {

    /** No caps: everything may be called. */
    Budgets NONE = _ -> new Admission.Granted(Expense.UNCOUNTED);

    /**
     * Waits until it is known whether a cap holds the call back: near a cap, until calls under way have ended.
     *
     * @throws org.apache.kafka.common.errors.RetriableException if it cannot be learnt what was spent; nothing was called
     */
    Admission admit(ModelRequest request) throws InterruptedException;
}
