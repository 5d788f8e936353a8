package dev.specstress.inputs.questions;

import dev.specstress.schemas.ImportSource;
import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.Rubric;
import dev.specstress.schemas.ValuePair;
import java.util.Optional;

/**
 * A question that a user brought and that can be asked.
 *
 * @param rubric empty where one must be made first
 */
public record ImportedQuestion(
        ImportSource source, String text, Nudge nudge, ValuePair pair, Optional<Rubric> rubric) {}
