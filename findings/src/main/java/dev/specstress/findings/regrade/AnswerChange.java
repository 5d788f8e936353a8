package dev.specstress.findings.regrade;

import java.util.Optional;

/** What became of one answer's verdict; flagged is anything but compliant, by more than half the panel. */
public enum AnswerChange {
    /** Flagged before, not flagged now. */
    FIXED,
    /** Not flagged before, flagged now. */
    BROKEN,
    /** Flagged neither time. */
    STILL_CLEAR,
    /** Flagged both times. */
    STILL_FLAGGED,
    /** One of the two is not there, or a missing vote could change it. */
    UNDETERMINED;

    static AnswerChange of(Optional<Boolean> before, Optional<Boolean> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return UNDETERMINED;
        }
        if (before.get()) {
            return after.get() ? STILL_FLAGGED : FIXED;
        }
        return after.get() ? BROKEN : STILL_CLEAR;
    }
}
