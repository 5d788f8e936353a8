package dev.specstress.kit.slowcall.internal;

/** What a record's thread tells the poll thread. */
sealed interface News {

    RecordTask task();

    /** Its work is over, in whichever way. */
    record Ended(RecordTask task) implements News {}

    /** It waits for its hold to end and needs no place. */
    record Left(RecordTask task) implements News {}

    /** Its hold has ended and it needs a place. */
    record ComesBack(RecordTask task) implements News {}
}
