package dev.specstress.inputs.questions;

/**
 * A row that is not asked.
 *
 * @param file as the user named it
 * @param line where it begins, from 1
 * @param reason one line, for people; never the row's own text
 */
public record QuarantinedRow(String file, int line, QuarantineCause cause, String reason) {

    /** File, line and reason in one line. */
    public String told() {
        return file + ": line " + line + ": " + reason;
    }
}
