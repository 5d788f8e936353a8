package dev.specstress.benchmarks.diagnosis;

import dev.specstress.findings.diagnosis.GradedAnswer.Position;
import java.util.Arrays;
import java.util.Random;

/** Models with characters: where they stand, which clauses they break, and which side they take where two clauses collide. */
final class WorldModels {
    static final int MODELS = 5;
    private static final int DIMENSIONS = 6;
    private static final double SPREAD = 1.15;
    private static final double STRAY = 0.7;

    private final double[][] character = new double[MODELS][DIMENSIONS];
    private final double[][] breaks = new double[MODELS][PlantedSpec.CLAUSES];
    private final PlantedSpec spec;

    /**
     * What one model said.
     *
     * @param broken the clause it really breaks; -1 if none
     */
    record Said(Position position, int broken) {}

    /** @param alike whether all have one character */
    WorldModels(PlantedSpec spec, boolean alike, Random random) {
        this.spec = spec;
        for (double[] model : character) {
            Arrays.setAll(model, _ -> random.nextGaussian());
        }
        for (int clause = 0; clause < PlantedSpec.CLAUSES; clause++) {
            boolean often = spec.nature(clause) == PlantedSpec.Nature.OFTEN_BROKEN;
            double usual = often ? -0.9 + 0.4 * random.nextGaussian() : -2.8 + 0.8 * random.nextGaussian();
            for (int model = 0; model < MODELS; model++) {
                breaks[model][clause] = usual + (often ? 1.4 : 0.7) * random.nextGaussian();
            }
        }
        if (alike) {
            for (int model = 1; model < MODELS; model++) {
                character[model] = character[0];
                breaks[model] = breaks[0];
            }
        }
    }

    /** @param pull what the value pair is about, as a direction in the space of characters */
    Said say(int model, Situation situation, double[] pull, Random random) {
        double lean = 0;
        for (int at = 0; at < DIMENSIONS; at++) {
            lean += character[model][at] * pull[at];
        }
        if (situation.tension()) {
            // Whoever serves one clause breaks the other.
            boolean first = lean + 0.6 * random.nextGaussian() > 0;
            double side = first ? 2 : -2;
            int broken =
                    first ? situation.relevant().get(1) : situation.relevant().get(0);
            return new Said(placed(side, random), random.nextDouble() < 0.93 ? broken : -1);
        }
        Position position = placed(SPREAD * situation.contention() * lean, random);
        return new Said(position, broken(model, situation, position, random));
    }

    private Position placed(double lean, Random random) {
        return new Position(
                rubric(3 + lean + STRAY * random.nextGaussian()),
                rubric(3 - 0.8 * lean + STRAY * random.nextGaussian()));
    }

    private static int rubric(double place) {
        return (int) Math.clamp(Math.round(place), 0, 6);
    }

    private int broken(int model, Situation situation, Position position, Random random) {
        int clause = situation.primary();
        double probability = switch (spec.nature(clause)) {
            case COARSE -> 0.02;
            case HABIT -> situation.triggers() ? 0.95 : 0.3;
            default -> {
                double extreme = Math.max(0, Math.abs(position.value1() - 3) - 1);
                yield 1 / (1 + Math.exp(-breaks[model][clause] - situation.difficulty() - 0.5 * extreme));
            }
        };
        if (random.nextDouble() < probability) {
            return clause;
        }
        return situation.relevant().size() > 1 && random.nextDouble() < 0.04
                ? situation.relevant().get(1)
                : -1;
    }

    static double[] pull(Random random) {
        double[] pull = new double[DIMENSIONS];
        Arrays.setAll(pull, _ -> random.nextGaussian() / Math.sqrt(DIMENSIONS));
        return pull;
    }
}
