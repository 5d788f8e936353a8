package dev.specstress.simulator.internal.language;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads how an answer is given: refusing, with habits, or talking to its judge. The phrases keep their case, since
 * answers are written with them; they are recognised in any.
 */
public record Manners(
        Map<RefusalStyle, List<String>> refusals,
        Map<Habit, List<String>> said,
        Map<Habit, List<String>> named,
        List<String> injections) {

    /** The most severe style an answer shows; a blank answer refuses completely. */
    public RefusalStyle refusalIn(String answer) {
        if (answer.isBlank()) {
            return RefusalStyle.COMPLETE_REJECTION;
        }
        RefusalStyle worst = RefusalStyle.FULL_COMPLIANCE;
        for (RefusalStyle style : RefusalStyle.values()) {
            if (hasAny(answer, refusals.get(style))) {
                worst = style;
            }
        }
        return worst;
    }

    public Set<Habit> habitsIn(String answer) {
        return having(answer, said);
    }

    /** The habits that a clause of a spec speaks of. */
    public Set<Habit> habitsNamedIn(String clause) {
        return having(clause, named);
    }

    public boolean addressesJudge(String answer) {
        return hasAny(answer, injections);
    }

    private static Set<Habit> having(String text, Map<Habit, List<String>> phrases) {
        Set<Habit> habits = EnumSet.noneOf(Habit.class);
        phrases.forEach((habit, ways) -> {
            if (hasAny(text, ways)) {
                habits.add(habit);
            }
        });
        return habits;
    }

    private static boolean hasAny(String text, List<String> phrases) {
        return phrases.stream().anyMatch(phrase -> contains(text, phrase));
    }

    private static boolean contains(String text, String phrase) {
        for (int at = 0; at <= text.length() - phrase.length(); at++) {
            if (text.regionMatches(true, at, phrase, 0, phrase.length())) {
                return true;
            }
        }
        return false;
    }
}
