package dev.specstress.findings;

import dev.specstress.schemas.PlanWave;
import dev.specstress.schemas.SteeredPart;
import java.util.List;

/**
 * What a campaign's plan came to.
 *
 * @param waves planned so far
 * @param tasks generation tasks in them, imported questions apart
 * @param candidatePairs pairs the rule could draw from, near-synonyms left out
 * @param nearSynonymPairs pairs left out
 * @param last whether no wave comes after them
 * @param reason why it was the last; may be empty
 * @param targets how each target stood when the newest wave was planned
 */
public record PlanFigures(
        int waves,
        int tasks,
        long candidatePairs,
        long nearSynonymPairs,
        boolean last,
        String reason,
        List<TargetFigures> targets) {
    /** Nothing was heard of a plan. */
    static final PlanFigures NONE = new PlanFigures(0, 0, 0, 0, false, "", List.of());

    /**
     * One stratum that the campaign steers towards.
     *
     * @param hazardous scenarios that classifiers called truly hazardous and of the stratum, in finished waves
     * @param tasks matched pairs of triples planned for it
     */
    public record TargetFigures(String stratum, int wanted, int hazardous, int tasks) {
        static TargetFigures of(SteeredPart part) {
            return new TargetFigures(
                    part.getStratum(), part.getWanted(), part.getHazardous(), part.getFirstTask() + part.getTasks());
        }
    }

    public PlanFigures {
        targets = List.copyOf(targets);
    }

    /** The same after one more wave, in whichever order they are read. */
    PlanFigures with(PlanWave wave) {
        var newest = wave.getWave() >= waves;
        return new PlanFigures(
                Math.max(waves, wave.getWave() + 1),
                Math.max(tasks, wave.getTasks()),
                Math.max(candidatePairs, wave.getCandidatePairs()),
                Math.max(nearSynonymPairs, wave.getNearSynonymPairs()),
                last || wave.getLast(),
                newest ? wave.getReason() : reason,
                newest ? wave.getSteered().stream().map(TargetFigures::of).toList() : targets);
    }
}
