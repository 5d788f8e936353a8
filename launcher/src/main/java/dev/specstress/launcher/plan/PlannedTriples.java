package dev.specstress.launcher.plan;

import dev.specstress.schemas.SamplingPlan;
import dev.specstress.schemas.StratumTarget;

/**
 * What a campaign has written.
 *
 * @param plain triples of the base frame, and those seeded with clauses
 * @param matched hazardous triples with their benign neighbours
 */
record PlannedTriples(long plain, long matched) {
    private static final int QUESTIONS = 3;
    /** Of three questions meant to be hazardous, that many are taken to turn out so. */
    private static final double TURN_OUT = 1.5;

    static PlannedTriples of(SamplingPlan sampling) {
        var matched = sampling.getTargets().stream()
                .mapToLong(PlannedTriples::matched)
                .sum();
        return new PlannedTriples((long) sampling.getTriples() + sampling.getClausePairs(), matched);
    }

    private static long matched(StratumTarget target) {
        return Math.min(target.getMostTasks(), (long) Math.ceil(target.getHazardous() / TURN_OUT));
    }

    /** Questions that subjects are asked. */
    long questions() {
        return QUESTIONS * plain + 2L * QUESTIONS * matched;
    }
}
