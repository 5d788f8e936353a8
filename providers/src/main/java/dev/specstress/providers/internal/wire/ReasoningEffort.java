package dev.specstress.providers.internal.wire;

/** A model entry's reasoning effort, for the providers that take words from some models and numbers from others. */
public sealed interface ReasoningEffort {

    /** At most so many thinking tokens. */
    record Budget(long tokens) implements ReasoningEffort {}

    /** A level in the provider's own words. */
    record Level(String word) implements ReasoningEffort {}

    /** A whole number is a budget, anything else a level. */
    static ReasoningEffort of(String text) {
        return text.matches("-?\\d{1,9}") ? new Budget(Long.parseLong(text)) : new Level(text);
    }
}
