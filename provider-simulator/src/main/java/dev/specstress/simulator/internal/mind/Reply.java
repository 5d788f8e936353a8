package dev.specstress.simulator.internal.mind;

/** What a mind answers. */
public sealed interface Reply {
    String text();

    /** The answer, in words or as JSON. */
    record Said(String text) implements Reply {}

    /** The model would not do the task; the text says so. */
    record Declined(String text) implements Reply {}
}
