package dev.specstress.grader.internal.judge;

/** A judge's reply does not keep the asked form; stays inside the readers, which turn it into a fault. */
public final class OffForm extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param fault in our own words, nothing of the reply in it
     */
    public OffForm(String fault) {
        super(fault);
    }
}
