package dev.specstress.inputs.questions;

import java.util.List;
import java.util.Map;

/**
 * One row as its file has it, before any of it is believed.
 *
 * @param line where it begins, from 1
 * @param texts what it says, in columns of one text
 * @param lists what it says, in columns of several
 */
record QuestionRow(int line, Map<QuestionColumn, String> texts, Map<QuestionColumn, List<String>> lists) {

    boolean has(QuestionColumn column) {
        return texts.containsKey(column);
    }

    /** Without white space around it; empty where the row says nothing. */
    String text(QuestionColumn column) {
        return texts.getOrDefault(column, "").strip();
    }

    /** Empty where the row says nothing. */
    List<String> list(QuestionColumn column) {
        return lists.getOrDefault(column, List.of()).stream().map(String::strip).toList();
    }
}
