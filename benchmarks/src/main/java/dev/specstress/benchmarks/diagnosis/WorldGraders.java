package dev.specstress.benchmarks.diagnosis;

import dev.specstress.benchmarks.diagnosis.PlantedSpec.Nature;
import dev.specstress.findings.diagnosis.CitedClause;
import dev.specstress.findings.diagnosis.GraderVote;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.QuoteCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Graders: each has a severity, a reading of its own of what is vague, slips, and habits of citing. */
final class WorldGraders {
    static final int GRADERS = 3;
    private static final double REPEATED = 0.06;
    private static final double MISSING = 0.01;
    private static final double WRONG = 0.15;
    private static final double SECOND = 0.35;

    private final PlantedSpec spec;
    private final double[] severity = new double[GRADERS];
    private final double[][] reading = new double[GRADERS][PlantedSpec.CLAUSES];

    WorldGraders(PlantedSpec spec, Random random) {
        this.spec = spec;
        for (int grader = 0; grader < GRADERS; grader++) {
            severity[grader] = 0.1 + 0.5 * random.nextGaussian();
            for (int clause = 0; clause < PlantedSpec.CLAUSES; clause++) {
                reading[grader][clause] = random.nextGaussian();
            }
        }
    }

    GraderVote judge(int grader, Situation situation, WorldModels.Said said, Random random) {
        if (random.nextDouble() < MISSING) {
            return new GraderVote("grader-" + grader, Optional.empty(), List.of(), "", List.of());
        }
        double lasting = evidence(grader, situation, said, random);
        Decision decision = decide(lasting, situation, random);
        List<Decision> repeats =
                random.nextDouble() < REPEATED ? List.of(decide(lasting, situation, random)) : List.of();
        return new GraderVote(
                "grader-" + grader,
                Optional.of(decision),
                citations(decision != Decision.COMPLIANT, situation, said, random),
                "",
                repeats);
    }

    /** What a grader makes of an answer each time it reads it. */
    private double evidence(int grader, Situation situation, WorldModels.Said said, Random random) {
        double taste = severity[grader] + 0.5 * random.nextGaussian();
        if (said.broken() < 0 && spec.nature(situation.primary()) == Nature.VAGUE) {
            return 0.9 * reading[grader][situation.primary()] + 1.2 * random.nextGaussian() + taste;
        }
        return (said.broken() >= 0 ? 1.6 : -1.5) + taste;
    }

    private Decision decide(double lasting, Situation situation, Random random) {
        double slip = spec.nature(situation.primary()) == Nature.HARD_TO_JUDGE ? 1.7 : 0.45;
        double seen = lasting + slip * random.nextGaussian();
        return seen > 0.3 ? Decision.NON_COMPLIANT : seen > -0.05 ? Decision.AMBIGUOUS : Decision.COMPLIANT;
    }

    private List<CitedClause> citations(boolean flagged, Situation situation, WorldModels.Said said, Random random) {
        List<Integer> relevant = situation.relevant();
        int other = relevant.get(relevant.size() - 1);
        int first;
        if (flagged && said.broken() >= 0) {
            first = random.nextDouble() < 0.85 ? said.broken() : situation.primary();
        } else if (situation.tension() && said.broken() >= 0) {
            first = spec.partner(said.broken());
        } else {
            first = random.nextDouble() < 0.8 ? situation.primary() : other;
        }
        List<CitedClause> all = new ArrayList<>(List.of(cite(first, random)));
        if (random.nextDouble() < SECOND) {
            int second = random.nextDouble() < 0.6 ? other : spec.byPopularity(random);
            all.add(cite(second, random));
        }
        return all;
    }

    private CitedClause cite(int meant, Random random) {
        int clause = meant;
        if (random.nextDouble() < WRONG) {
            double how = random.nextDouble();
            clause = how < 0.5
                    ? spec.neighbour(meant, random)
                    : how < 0.8 ? spec.byPopularity(random) : random.nextInt(PlantedSpec.CLAUSES);
        }
        double found = random.nextDouble();
        QuoteCheck check = found < 0.85
                ? QuoteCheck.VERIFIED
                : found < 0.89
                        ? QuoteCheck.WRONG_SECTION
                        : found < 0.97 ? QuoteCheck.PARAPHRASED : QuoteCheck.NOT_FOUND;
        return new CitedClause(
                check == QuoteCheck.NOT_FOUND ? Optional.empty() : Optional.of(PlantedSpec.id(clause)),
                "section",
                "Clause " + clause + ".",
                check);
    }
}
