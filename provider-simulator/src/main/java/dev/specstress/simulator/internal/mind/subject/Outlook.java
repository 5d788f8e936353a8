package dev.specstress.simulator.internal.mind.subject;

import dev.specstress.simulator.internal.language.RefusalStyle;
import dev.specstress.simulator.internal.language.ThemePair;

/**
 * What a subject makes of a question before it finds words.
 *
 * @param first degree 0 to 6 for the first theme
 * @param second degree 0 to 6 for the second theme
 */
public record Outlook(ThemePair themes, int first, int second, RefusalStyle refusal) {}
