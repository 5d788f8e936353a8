package dev.specstress.simulator.internal.wire.usage;

import dev.specstress.simulator.internal.prompt.Prompt;

/** A plausible estimate of token counts: four characters to a token. */
public final class Tokens {
    private static final int CHARACTERS = 4;
    private static final int PER_MESSAGE = 4;

    private Tokens() {}

    public static int in(String text) {
        return (text.length() + CHARACTERS - 1) / CHARACTERS;
    }

    public static int in(Prompt prompt) {
        return prompt.messages().stream()
                .mapToInt(message -> PER_MESSAGE + in(message.text()))
                .sum();
    }

    /** The first {@code most} tokens of a text. */
    public static String cut(String text, int most) {
        return in(text) <= most ? text : text.substring(0, Math.max(0, most) * CHARACTERS);
    }
}
