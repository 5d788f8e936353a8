package dev.specstress.simulator.internal.desk;

/** What a model says, or what is said in its place, before a wire gives it its provider's shape. */
public sealed interface Speech {
    String text();

    /** All it has to say. */
    record Whole(String text) implements Speech {}

    /** Broken off, as though at the limit of tokens. */
    record BrokenOff(String text) implements Speech {}

    /** It would not; the text says so. */
    record Declined(String text) implements Speech {}

    /** The provider's filter let nothing through. */
    record Filtered() implements Speech {
        @Override
        public String text() {
            return "";
        }
    }
}
