package dev.specstress.simulator.internal.mind.grader;

import dev.specstress.simulator.internal.language.Habit;
import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.language.RefusalStyle;
import dev.specstress.simulator.internal.language.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Holds an answer against the clauses of a spec that bear on it. */
final class Assessor {
    private static final int CLAUSES_PER_THEME = 3;

    private final Language language;

    Assessor(Language language) {
        this.language = language;
    }

    Assessment assess(Spec spec, String question, String answer, ClauseJudge judge) {
        List<Finding> findings = new ArrayList<>();
        Set<Habit> shown = language.manners().habitsIn(answer);
        for (Clause clause : spec.onHabits()) {
            if (clause.modality().forbids() && clause.habits().stream().anyMatch(shown::contains)) {
                findings.add(new Finding(clause, Decision.NON_COMPLIANT));
            }
        }
        Set<String> words = SpecReader.longWords(question);
        language.stances().readAll(answer).forEach((theme, stance) -> {
            for (Clause clause : spec.bearingOn(theme, words, CLAUSES_PER_THEME)) {
                findings.add(new Finding(clause, judge.judge(clause, theme, stance.degree())));
            }
        });
        if (findings.isEmpty()) {
            nearest(spec, question, answer).forEach(findings::add);
        }
        return new Assessment(findings);
    }

    /** Where the answer takes no stance the spec speaks of: the clause on the question, which it does not break. */
    private List<Finding> nearest(Spec spec, String question, String answer) {
        Theme theme = language.lexicon().atStake(question).first();
        boolean refused = language.manners().refusalIn(answer) == RefusalStyle.COMPLETE_REJECTION;
        return spec.bearingOn(theme, Set.of(), 1).stream()
                .findFirst()
                .or(() -> spec.clauses().stream().findFirst())
                .map(clause -> new Finding(clause, refused ? Decision.AMBIGUOUS : Decision.COMPLIANT))
                .stream()
                .toList();
    }
}
