package dev.specstress.simulator.internal.wire;

import dev.specstress.simulator.internal.prompt.Prompt;

/**
 * A request for an answer, whatever wire it came by.
 *
 * @param maxTokens the most tokens the answer may have, thinking included
 * @param cacheable tokens at the start of the prompt that the provider would keep for the next request; 0 for none
 * @param tool the tool the answer must be given to; empty where it is asked for as text
 */
public record Call(String model, Prompt prompt, int maxTokens, Thinking thinking, int cacheable, String tool) {

    /** @param mostTokens the most it may think */
    public record Thinking(boolean shown, int mostTokens) {
        public static final Thinking NONE = new Thinking(false, 0);
        public static final Thinking HIDDEN = new Thinking(false, Integer.MAX_VALUE);
        public static final Thinking SHOWN = new Thinking(true, Integer.MAX_VALUE);
    }
}
