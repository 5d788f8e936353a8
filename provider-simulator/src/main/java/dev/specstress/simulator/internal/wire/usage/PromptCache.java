package dev.specstress.simulator.internal.wire.usage;

import dev.specstress.simulator.internal.prompt.Prompt;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which openings of prompts each model has seen, as providers remember them: what is repeated is cheaper. Changes what is
 * counted and never what is answered.
 */
public final class PromptCache {
    /** Providers keep nothing shorter than this. */
    public static final int LEAST_TOKENS = 1024;

    private static final int MOST = 10_000;

    private record Opening(String model, long hash, int length) {}

    private final Map<Opening, Boolean> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Opening, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** Tokens of a prompt's instructions, where they are enough to be kept, down to whole blocks; else 0. */
    public static int cacheable(Prompt prompt, int block) {
        int tokens = Tokens.in(prompt.opening());
        return tokens < LEAST_TOKENS ? 0 : tokens / block * block;
    }

    /** Whether this model has seen this opening; from now on it has. */
    public boolean seen(String model, Prompt prompt) {
        Opening key = new Opening(model, prompt.openingHash(), prompt.opening().length());
        synchronized (seen) {
            return seen.put(key, true) != null;
        }
    }
}
