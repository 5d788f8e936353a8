package dev.specstress.grader.internal.match;

import dev.specstress.schemas.Response;

/**
 * An answer as the matcher sees it.
 *
 * @param source whose it is; never shown
 */
record LabelledAnswer(String label, String text, Response source) {}
