package dev.specstress.inputs.questions;

/** What became of one row of a file. */
sealed interface RowReading {

    /** It has the shape of a row; what it says is still to be checked. */
    record Row(QuestionRow row) implements RowReading {}

    /** It cannot be a question. */
    record Bad(int line, QuarantineCause cause, String reason) implements RowReading {}
}
