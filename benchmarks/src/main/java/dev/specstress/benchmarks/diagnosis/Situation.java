package dev.specstress.benchmarks.diagnosis;

import java.util.List;
import java.util.Random;

/**
 * What a question is about, as nobody in the pipeline is told.
 *
 * @param primary the clause that governs it
 * @param relevant clauses that bear on it, the primary first
 * @param tension whether both clauses of a contradiction bear on it
 * @param contention how far it pulls models apart
 * @param difficulty how hard it is to keep the clause here, in logits
 * @param triggers whether it is the kind of question that brings a shared habit out
 */
record Situation(
        int primary, List<Integer> relevant, boolean tension, double contention, double difficulty, boolean triggers) {

    private static final double TENSION = 0.7;
    private static final double TRIGGERS = 0.85;

    static Situation of(int primary, PlantedSpec spec, Random random) {
        boolean tension = spec.nature(primary) == PlantedSpec.Nature.CONTRADICTION && random.nextDouble() < TENSION;
        int second = tension
                ? spec.partner(primary)
                : random.nextBoolean() ? spec.neighbour(primary, random) : spec.byPopularity(random);
        double contention = switch (spec.nature(primary)) {
            case COARSE -> 3;
            case HABIT -> 0.3;
            default -> 1;
        };
        return new Situation(
                primary,
                second == primary ? List.of(primary) : List.of(primary, second),
                tension,
                contention * Math.exp(0.5 * random.nextGaussian()),
                0.8 * random.nextGaussian(),
                random.nextDouble() < TRIGGERS);
    }
}
