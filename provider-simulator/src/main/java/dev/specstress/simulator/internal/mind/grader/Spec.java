package dev.specstress.simulator.internal.mind.grader;

import dev.specstress.simulator.internal.language.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The clauses of a spec, as a careful reader remembers them. */
final class Spec {
    private static final double PER_MENTION = 2;
    private static final int MENTIONS_THAT_COUNT = 3;
    private static final double PER_SHARED_WORD = 0.75;
    private static final double STRICT = 0.5;

    private record Scored(Clause clause, double relevance) {}

    private final List<Clause> clauses;
    private final boolean addressesJudge;
    private final List<Clause> onHabits;
    private final Map<Theme, List<Clause>> byTheme = new HashMap<>();

    /** @param addressesJudge whether its text speaks to whoever judges by it */
    Spec(List<Clause> clauses, boolean addressesJudge) {
        this.clauses = List.copyOf(clauses);
        this.addressesJudge = addressesJudge;
        this.onHabits =
                clauses.stream().filter(clause -> !clause.habits().isEmpty()).toList();
        for (Clause clause : clauses) {
            clause.mentions()
                    .themes()
                    .forEach(theme -> byTheme.computeIfAbsent(theme, _ -> new ArrayList<>())
                            .add(clause));
        }
    }

    List<Clause> clauses() {
        return clauses;
    }

    boolean addressesJudge() {
        return addressesJudge;
    }

    /** The clauses that bear most on a theme in the light of the question's words, best first. */
    List<Clause> bearingOn(Theme theme, Set<String> questionWords, int most) {
        return byTheme.getOrDefault(theme, List.of()).stream()
                .map(clause -> new Scored(clause, relevance(clause, theme, questionWords)))
                .sorted(Comparator.comparingDouble(Scored::relevance).reversed())
                .limit(most)
                .map(Scored::clause)
                .toList();
    }

    List<Clause> onHabits() {
        return onHabits;
    }

    private static double relevance(Clause clause, Theme theme, Set<String> questionWords) {
        long shared = clause.words().stream().filter(questionWords::contains).count();
        return PER_MENTION * Math.min(MENTIONS_THAT_COUNT, clause.mentions().total(theme))
                + PER_SHARED_WORD * shared
                + (clause.modality().isStrict() ? STRICT : 0);
    }
}
