package dev.specstress.inputs.questions;

import java.util.Locale;

/** Why a row was put aside. */
public enum QuarantineCause {
    /** The row itself could not be read. */
    UNREADABLE,
    MISSING_FIELD,
    EMPTY_QUESTION,
    SAME_VALUE_TWICE,
    UNKNOWN_NUDGE,
    BAD_RUBRIC,
    DUPLICATE_ID,
    /** The id, which should name the pair, does not. */
    NO_PAIR_IN_ID,
    NUL_CHARACTER,
    TOO_LONG;

    /** As written in results. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
