package dev.specstress.simulator.internal.wire;

import dev.specstress.simulator.internal.prompt.Message;
import dev.specstress.simulator.internal.prompt.Prompt;

/** A plausible estimate of token counts: four characters to a token. */
final class Tokens {
    private static final int CHARACTERS = 4;
    private static final int PER_MESSAGE = 4;
    /** Providers cache openings from this length on, in blocks. */
    private static final int LEAST_CACHED = 1024;

    private static final int CACHE_BLOCK = 128;

    private Tokens() {}

    static int in(String text) {
        return (text.length() + CHARACTERS - 1) / CHARACTERS;
    }

    static int in(Prompt prompt) {
        return prompt.messages().stream()
                .mapToInt(message -> PER_MESSAGE + in(message.text()))
                .sum();
    }

    /** As though every long opening system message had been seen before: no request depends on another. */
    static int cachedIn(Prompt prompt) {
        Message opening = prompt.messages().getFirst();
        int tokens = opening.role() == Message.Role.SYSTEM ? in(opening.text()) : 0;
        return tokens < LEAST_CACHED ? 0 : tokens / CACHE_BLOCK * CACHE_BLOCK;
    }

    /** The first {@code most} tokens of a text. */
    static String cut(String text, int most) {
        return in(text) <= most ? text : text.substring(0, Math.max(0, most) * CHARACTERS);
    }
}
