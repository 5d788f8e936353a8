package dev.specstress.scoring.internal.collect;

/** What became of a part that came. */
public enum Arrival {
    /** Kept; more is to come. */
    HELD,
    /** Kept, and it was the last: close it. */
    COMPLETED,
    /** Its place was taken; the first one stays. */
    DUPLICATE,
    /** What it belongs to is closed. */
    LATE,
    /** The header does not ask for it. */
    UNEXPECTED
}
