package dev.specstress.inputs.rows;

import dev.specstress.inputs.questions.QuarantineCause;

/** What became of one row. */
sealed interface RowOutcome {

    /** It can be imported. */
    record Kept(CompleteRow row) implements RowOutcome {}

    /** It cannot; the reason quotes nothing of it. */
    record Bad(int line, QuarantineCause cause, String reason) implements RowOutcome {}
}
