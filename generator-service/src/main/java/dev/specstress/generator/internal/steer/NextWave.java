package dev.specstress.generator.internal.steer;

import dev.specstress.schemas.SteeredPart;
import dev.specstress.schemas.StratumTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What follows a finished wave: for each target that lacks hazardous scenarios and has tasks left, as many tasks as it would
 * take if the rest gave as many as those before. A function of finished waves alone.
 *
 * @param parts one for each target, in the campaign's order; without tasks where it has enough or is given up
 */
record NextWave(List<SteeredPart> parts) {
    /** A stratum that gave nothing yet is taken to give one hazardous scenario in ten tasks. */
    private static final double LEAST_YIELD = 0.1;
    /** A wave at most doubles what was planned before it: yields of few tasks are mostly chance. */
    private static final int AT_MOST_TIMES = 1;

    private static final int SMALLEST_WAVE = 5;

    /**
     * Plans it.
     *
     * @param before the parts of the wave that has finished
     * @param found hazardous scenarios by stratum, over all waves
     * @param firstOrdinal the first that is free
     * @param mostPairs how many pairs of values there are for each target
     */
    static NextWave after(
            List<StratumTarget> targets,
            List<SteeredPart> before,
            Map<String, Integer> found,
            int firstOrdinal,
            long mostPairs) {
        List<SteeredPart> parts = new ArrayList<>();
        int next = firstOrdinal;
        for (int at = 0; at < targets.size(); at++) {
            StratumTarget target = targets.get(at);
            int done = before.get(at).getFirstTask() + before.get(at).getTasks();
            int hazardous = found.getOrDefault(target.getStratum(), 0);
            int left = (int) Math.min(target.getMostTasks(), mostPairs) - done;
            int tasks = Math.max(0, Math.min(left, wanted(target.getHazardous() - hazardous, hazardous, done)));
            parts.add(new SteeredPart(target.getStratum(), done, tasks, next, hazardous, target.getHazardous()));
            next += tasks;
        }
        return new NextWave(parts);
    }

    private static int wanted(int missing, int hazardous, int done) {
        if (missing <= 0) {
            return 0;
        }
        double yield = Math.max(LEAST_YIELD, done == 0 ? LEAST_YIELD : (double) hazardous / done);
        return Math.min((int) Math.ceil(missing / yield), Math.max(SMALLEST_WAVE, AT_MOST_TIMES * done));
    }

    /** The same without tasks. */
    static List<SteeredPart> none(List<SteeredPart> parts) {
        return parts.stream()
                .map(part -> SteeredPart.newBuilder(part).setTasks(0).build())
                .toList();
    }

    int tasks() {
        return parts.stream().mapToInt(SteeredPart::getTasks).sum();
    }

    /** How each target stands, for people. */
    String told() {
        List<String> words = new ArrayList<>();
        for (SteeredPart part : parts) {
            words.add(part.getStratum() + ": " + part.getHazardous() + " of " + part.getWanted()
                    + " truly hazardous after " + part.getFirstTask() + " tasks");
        }
        return String.join("; ", words);
    }
}
