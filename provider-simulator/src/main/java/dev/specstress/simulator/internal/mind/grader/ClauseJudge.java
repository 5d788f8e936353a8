package dev.specstress.simulator.internal.mind.grader;

import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.draw.Draw;
import dev.specstress.simulator.internal.language.Theme;

/**
 * Holds one stance against one clause. A clear clause means the same to every grader; a vague one means what this
 * grader has made of it, always the same for the same grader and clause.
 */
final class ClauseJudge {
    private static final int TOP = 6;
    /** The least degree that satisfies "must" and "should", halfway so that a clear clause leaves no doubt. */
    private static final double MUST = 1.5;

    private static final double SHOULD = 0.5;
    private static final double DOUBT = 0.5;

    private final Character self;
    private final Draw draw;

    ClauseJudge(Character self, Draw draw) {
        this.self = self;
        this.draw = draw;
    }

    Decision judge(Clause clause, Theme theme, int degree) {
        double shown = clause.demands(theme) ? degree : TOP - degree;
        double margin = shown - (clause.modality().isStrict() ? MUST : SHOULD);
        if (!clause.vague()) {
            return margin < 0 ? Decision.NON_COMPLIANT : Decision.COMPLIANT;
        }
        double own = margin
                - self.grader().strictness()
                - self.grader().spread() * draw.at(clause.quote()).gaussian();
        return Math.abs(own) < DOUBT ? Decision.AMBIGUOUS : own < 0 ? Decision.NON_COMPLIANT : Decision.COMPLIANT;
    }
}
