package dev.specstress.benchmarks.diagnosis;

import dev.specstress.findings.diagnosis.FindingKind;
import dev.specstress.findings.diagnosis.SpecOutline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A spec of 72 clauses in 14 sections, of which some are faulty on purpose: three pairs contradict each other, three clauses
 * are vague, two too coarse, and two forbid what every model does. All others are sound, some of them in ways that are easily
 * taken for faults.
 */
final class PlantedSpec {
    static final int CLAUSES = 72;
    private static final int SECTIONS = 14;
    private static final int POPULAR = 8;
    private static final int OFTEN_BROKEN = 8;
    private static final int HARD_TO_JUDGE = 3;
    /** Rare faults, by their place among the faults: the first clause of a contradiction, a vague clause and a habit. */
    private static final List<Integer> RARE = List.of(2, 5, 9);
    /** Of a median clause: a tenth of the popular ones. */
    private static final double RARITY = 0.5;

    private final List<Fault> faults = new ArrayList<>();
    private final Nature[] nature = new Nature[CLAUSES];
    private final int[] partner = new int[CLAUSES];
    private final double[] popularity = new double[CLAUSES];
    private final double[] cumulated = new double[CLAUSES];

    /** What a clause is like. */
    enum Nature {
        SOUND,
        /** Sound and clear, and some models break it all the same. */
        OFTEN_BROKEN,
        /** Sound, and a grader asked twice often says two things. */
        HARD_TO_JUDGE,
        CONTRADICTION,
        VAGUE,
        COARSE,
        HABIT
    }

    /** One fault; a contradiction counts once, though two clauses make it. */
    record Fault(FindingKind kind, List<Integer> clauses) {}

    /** @param faulty whether any fault is planted */
    PlantedSpec(boolean faulty, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, CLAUSES).boxed().toList());
        Collections.shuffle(order, random);
        int next = 0;
        Arrays.fill(nature, Nature.SOUND);
        for (int clause = 0; clause < CLAUSES; clause++) {
            popularity[clause] = Math.exp(0.6 * Math.clamp(random.nextGaussian(), -2, 2));
        }
        if (faulty) {
            for (int each = 0; each < 3; each++) {
                plant(Nature.CONTRADICTION, FindingKind.CONTRADICTION, order.get(next++), order.get(next++));
            }
            for (int each = 0; each < 3; each++) {
                plant(Nature.VAGUE, FindingKind.UNCLEAR_WORDING, order.get(next++));
            }
            for (int each = 0; each < 2; each++) {
                plant(Nature.COARSE, FindingKind.TOO_COARSE, order.get(next++));
            }
            for (int each = 0; each < 2; each++) {
                plant(Nature.HABIT, FindingKind.SHARED_HABIT, order.get(next++));
            }
            RARE.forEach(each -> popularity[faults.get(each).clauses().getFirst()] = RARITY);
        }
        List<Integer> broken = order.subList(next, next + OFTEN_BROKEN);
        List<Integer> hard = order.subList(next + OFTEN_BROKEN, next + OFTEN_BROKEN + HARD_TO_JUDGE);
        List<Integer> others = order.subList(next + OFTEN_BROKEN + HARD_TO_JUDGE, CLAUSES);
        broken.forEach(clause -> nature[clause] = Nature.OFTEN_BROKEN);
        hard.forEach(clause -> nature[clause] = Nature.HARD_TO_JUDGE);
        // Half of the popular ones are among those that are often broken.
        broken.subList(0, POPULAR / 2).forEach(clause -> popularity[clause] = 5);
        others.subList(0, POPULAR / 2).forEach(clause -> popularity[clause] = 5);
        double sum = 0;
        for (int clause = 0; clause < CLAUSES; clause++) {
            sum += popularity[clause];
            cumulated[clause] = sum;
        }
    }

    private void plant(Nature its, FindingKind kind, Integer... clauses) {
        for (int clause : clauses) {
            nature[clause] = its;
        }
        if (clauses.length == 2) {
            partner[clauses[0]] = clauses[1];
            partner[clauses[1]] = clauses[0];
        }
        faults.add(new Fault(kind, List.of(clauses)));
    }

    List<Fault> faults() {
        return faults;
    }

    Nature nature(int clause) {
        return nature[clause];
    }

    /** The other clause of a contradiction. */
    int partner(int clause) {
        return partner[clause];
    }

    boolean sound(int clause) {
        return faults.stream().noneMatch(fault -> fault.clauses().contains(clause));
    }

    int byPopularity(Random random) {
        double at = random.nextDouble() * cumulated[CLAUSES - 1];
        int clause = 0;
        while (cumulated[clause] < at) {
            clause++;
        }
        return clause;
    }

    int neighbour(int clause, Random random) {
        int section = clause % SECTIONS;
        int inSection = (CLAUSES - section + SECTIONS - 1) / SECTIONS;
        return section + SECTIONS * random.nextInt(inSection);
    }

    static String id(int clause) {
        return "section-" + clause % SECTIONS + "#" + clause;
    }

    SpecOutline outline() {
        return new SpecOutline(
                "planted",
                "a planted spec",
                IntStream.range(0, SECTIONS)
                        .mapToObj(section -> new SpecOutline.Section(
                                "section-" + section,
                                "Section " + section,
                                IntStream.range(0, CLAUSES)
                                        .filter(clause -> clause % SECTIONS == section)
                                        .mapToObj(
                                                clause -> new SpecOutline.Clause(id(clause), "Clause " + clause + "."))
                                        .toList()))
                        .toList());
    }
}
