package dev.specstress.findings;

import dev.specstress.schemas.PlanWave;

/**
 * What a campaign's plan came to.
 *
 * @param waves planned so far
 * @param tasks generation tasks in them, imported questions apart
 * @param candidatePairs pairs the rule could draw from, near-synonyms left out
 * @param nearSynonymPairs pairs left out
 * @param last whether no wave comes after them
 */
public record PlanFigures(int waves, int tasks, long candidatePairs, long nearSynonymPairs, boolean last) {
    /** Nothing was heard of a plan. */
    static final PlanFigures NONE = new PlanFigures(0, 0, 0, 0, false);

    PlanFigures with(PlanWave wave) {
        return new PlanFigures(
                Math.max(waves, wave.getWave() + 1),
                Math.max(tasks, wave.getTasks()),
                Math.max(candidatePairs, wave.getCandidatePairs()),
                Math.max(nearSynonymPairs, wave.getNearSynonymPairs()),
                last || wave.getLast());
    }
}
