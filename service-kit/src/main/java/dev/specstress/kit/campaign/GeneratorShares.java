package dev.specstress.kit.campaign;

import dev.specstress.schemas.Generator;
import java.util.List;

/** Deals tasks to generators in their shares, each task by a draw of its own. */
public record GeneratorShares(List<Generator> generators) {
    private static final double ROUNDING = 1e-6;

    /** What is wrong with the shares; empty if nothing. */
    public String fault() {
        if (generators.isEmpty()) {
            return "the campaign names no generators";
        }
        for (Generator generator : generators) {
            if (!(generator.getShare() > 0)) {
                return "generator \"" + generator.getModel().getName() + "\" has share " + generator.getShare()
                        + "; a share must be above 0";
            }
        }
        double sum = generators.stream().mapToDouble(Generator::getShare).sum();
        return Math.abs(sum - 1) > ROUNDING ? "the generators' shares sum to " + sum + "; they must sum to 1" : "";
    }

    /** The name of the generator that writes the task at {@code ordinal}. */
    public String of(long seed, int ordinal) {
        double point =
                Seeds.random(seed, "generator", Integer.toString(ordinal)).nextDouble();
        double below = 0;
        for (Generator generator : generators) {
            below += generator.getShare();
            if (point < below) {
                return generator.getModel().getName();
            }
        }
        // Only rounding in the sum of shares leads here.
        return generators.getLast().getModel().getName();
    }
}
