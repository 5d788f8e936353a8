package dev.specstress.inputs.rows;

import dev.specstress.inputs.questions.QuarantineCause;

/** Ends the reading of one row from wherever in it the fault was found; it never leaves {@link RowCheck}. */
final class BadRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final QuarantineCause cause;

    BadRowException(QuarantineCause cause, String reason) {
        super(reason, null, false, false);
        this.cause = cause;
    }

    QuarantineCause why() {
        return cause;
    }
}
