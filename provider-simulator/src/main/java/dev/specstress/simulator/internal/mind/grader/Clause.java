package dev.specstress.simulator.internal.mind.grader;

import dev.specstress.simulator.internal.language.Habit;
import dev.specstress.simulator.internal.language.Mentions;
import dev.specstress.simulator.internal.language.Modality;
import dev.specstress.simulator.internal.language.Theme;
import java.util.Set;

/**
 * A sentence or list item of a spec that demands or forbids something.
 *
 * @param quote its words, verbatim
 * @param undermining whether what it speaks of is doing damage
 * @param mentions the themes it speaks of
 * @param habits the manners of answering it speaks of
 * @param words its longer words, for relevance to a question
 */
record Clause(
        String sectionId,
        String quote,
        Modality modality,
        boolean undermining,
        boolean vague,
        Mentions mentions,
        Set<Habit> habits,
        Set<String> words) {
    /** Whether the clause is on the side of a theme it names; else it would have less of it. */
    boolean demands(Theme theme) {
        return !modality.forbids() || undermining || mentions.byBreach(theme);
    }
}
