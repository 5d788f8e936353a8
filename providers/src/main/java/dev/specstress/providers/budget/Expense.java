package dev.specstress.providers.budget;

/** A call that is counted as under way from its admission to its end. Used by the thread that makes the call. */
public interface Expense {

    /** Of a call that no cap concerns. */
    Expense UNCOUNTED = new Expense() {
        @Override
        public boolean mayBegin() {
            return true;
        }

        @Override
        public void ended(long costMicroUsd, long outputTokens) {
            // Nobody counts.
        }

        @Override
        public void brokenOff() {
            // Nobody counts.
        }
    };

    /** Asked at once before each attempt, which may be long after the admission: whether no cap was reached meanwhile. */
    boolean mayBegin();

    /**
     * The call is over.
     *
     * @param costMicroUsd what it cost, 0 if it was never made
     * @param outputTokens it was billed for, from which the next call's price is guessed; 0 if that is not known
     */
    void ended(long costMicroUsd, long outputTokens);

    /** The call was given up, and what it cost will never be known: it counts as guessed if an attempt was begun. */
    void brokenOff();
}
