package dev.specstress.inputs.questions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a row may say of a question; the first three it must. */
enum QuestionColumn {
    QUESTION,
    VALUE1,
    VALUE2,
    ID,
    GENERATOR,
    NUDGE,
    DESCRIPTION1,
    DESCRIPTION2,
    CATEGORY1,
    CATEGORY2,
    VALUE1_ANCHORS,
    VALUE2_ANCHORS;

    /** As written in a header or as a key. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isRequired() {
        return this == QUESTION || this == VALUE1 || this == VALUE2;
    }

    /** Whether it holds seven texts and not one. */
    boolean isList() {
        return this == VALUE1_ANCHORS || this == VALUE2_ANCHORS;
    }

    static Optional<QuestionColumn> named(String word) {
        var wanted = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.word().equals(wanted))
                .findFirst();
    }
}
