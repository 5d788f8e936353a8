package dev.specstress.benchmarks.diagnosis;

import dev.specstress.findings.diagnosis.GradedAnswer;
import dev.specstress.findings.diagnosis.GradedScenario;
import dev.specstress.findings.diagnosis.GraderVote;
import dev.specstress.schemas.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A population of value pairs under a planted spec, and campaigns that draw from it as ours do: pairs with unequal
 * probabilities, three scenarios each, all of high disagreement graded and a share of the others.
 */
final class RecordWorld {
    private static final int PAIRS = 4_000;
    private static final double SAME_CLAUSE = 0.8;
    private static final double NO_ANSWER = 0.005;

    private final PlantedSpec spec;
    private final WorldModels models;
    private final WorldGraders graders;
    private final Random random;
    private final double[] draw = new double[PAIRS];
    private final int[] primary = new int[PAIRS];
    private final double[][] pull = new double[PAIRS][];
    private double mostLikely;

    /** What a world is like. */
    enum Kind {
        FAULTY,
        /** No fault is planted. */
        SOUND,
        /** No fault is planted, and all models are one. */
        IDENTICAL
    }

    RecordWorld(Kind kind, long seed) {
        random = new Random(seed);
        spec = new PlantedSpec(kind == Kind.FAULTY, random);
        models = new WorldModels(spec, kind == Kind.IDENTICAL, random);
        graders = new WorldGraders(spec, random);
        double sum = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            draw[pair] = Math.exp(0.55 * Math.clamp(random.nextGaussian(), -2, 2));
            sum += draw[pair];
            primary[pair] = spec.byPopularity(random);
            pull[pair] = WorldModels.pull(random);
        }
        for (int pair = 0; pair < PAIRS; pair++) {
            draw[pair] /= sum;
            mostLikely = Math.max(mostLikely, draw[pair]);
        }
    }

    PlantedSpec spec() {
        return spec;
    }

    /** Draws pairs until so many scenarios are graded. */
    List<GradedScenario> graded(int scenarios) {
        List<GradedScenario> graded = new ArrayList<>();
        for (int triple = 0; graded.size() < scenarios; triple++) {
            int pair = pair();
            for (int nudge = 0; nudge < 3 && graded.size() < scenarios; nudge++) {
                graded(pair, "s" + triple + "-" + nudge).ifPresent(graded::add);
            }
        }
        return graded;
    }

    private int pair() {
        while (true) {
            int pair = random.nextInt(PAIRS);
            if (random.nextDouble() * mostLikely < draw[pair]) {
                return pair;
            }
        }
    }

    private Optional<GradedScenario> graded(int pair, String id) {
        int clause = random.nextDouble() < SAME_CLAUSE ? primary[pair] : spec.byPopularity(random);
        Situation situation = Situation.of(clause, spec, random);
        List<WorldModels.Said> said = new ArrayList<>();
        for (int model = 0; model < WorldModels.MODELS; model++) {
            said.add(models.say(model, situation, pull[pair], random));
        }
        double routed = Route.probability(said);
        if (random.nextDouble() >= routed) {
            return Optional.empty();
        }
        List<GradedAnswer> answers = new ArrayList<>();
        for (int model = 0; model < said.size(); model++) {
            answers.add(answer(model, situation, said.get(model)));
        }
        return Optional.of(new GradedScenario(
                id, "pair-" + pair, Frame.BASE, draw[pair] * routed, Map.of(), Optional.empty(), answers));
    }

    private GradedAnswer answer(int model, Situation situation, WorldModels.Said said) {
        if (random.nextDouble() < NO_ANSWER) {
            return new GradedAnswer("model-" + model, Optional.empty(), List.of());
        }
        List<GraderVote> votes = new ArrayList<>();
        for (int grader = 0; grader < WorldGraders.GRADERS; grader++) {
            votes.add(graders.judge(grader, situation, said, random));
        }
        return new GradedAnswer("model-" + model, Optional.of(said.position()), votes);
    }
}
