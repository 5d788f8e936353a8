package dev.specstress.inputs.rows;

import dev.specstress.inputs.questions.QuarantineCause;
import java.util.Map;

/** One row as its file has it. */
sealed interface RawRow {

    /** Where it begins, from 1. */
    int line();

    /** @param cells by column, none of them null; what the row does not say is not there */
    record Cells(int line, Map<String, String> cells) implements RawRow {

        /** Without white space around it; empty where the row says nothing. */
        String text(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    /** It could not be read. */
    record Unreadable(int line, QuarantineCause cause, String reason) implements RawRow {}
}
