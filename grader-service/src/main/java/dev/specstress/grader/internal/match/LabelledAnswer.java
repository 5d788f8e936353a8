package dev.specstress.grader.internal.match;

import dev.specstress.schemas.Response;

/**
 * An answer as a judge of several sees it.
 *
 * @param source whose it is; never shown
 */
public record LabelledAnswer(String label, String text, Response source) {}
