package dev.specstress.simulator.internal.mind.grader;

import dev.specstress.simulator.internal.language.Habit;
import dev.specstress.simulator.internal.language.Mentions;
import dev.specstress.simulator.internal.language.Modality;
import java.util.Set;

/**
 * A sentence or list item of a spec that demands or forbids something.
 *
 * @param quote its words, verbatim
 * @param mentions the themes it speaks of
 * @param habits the manners of answering it speaks of
 * @param words its longer words, for relevance to a question
 */
record Clause(
        String sectionId,
        String quote,
        Modality modality,
        boolean vague,
        Mentions mentions,
        Set<Habit> habits,
        Set<String> words) {}
