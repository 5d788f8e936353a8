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
    TOO_LONG,
    /** A position is no whole number from 0 to 6, or stands on one value alone. */
    BAD_POSITION,
    /** A complete row holds neither an answer nor a position. */
    NOTHING_BROUGHT,
    /** Answers without positions, and no campaign that names a model to place them. */
    NEEDS_MATCHER,
    /** Answers without positions or rubric, and no model to write the rubric. */
    NEEDS_GENERATOR;

    /** As written in results. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
