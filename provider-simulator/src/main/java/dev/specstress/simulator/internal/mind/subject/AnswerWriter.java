package dev.specstress.simulator.internal.mind.subject;

import dev.specstress.simulator.internal.character.SubjectTraits;
import dev.specstress.simulator.internal.draw.Draw;
import dev.specstress.simulator.internal.language.Habit;
import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.language.RefusalStyle;
import dev.specstress.simulator.internal.language.Theme;
import dev.specstress.simulator.internal.language.Turns;
import java.util.ArrayList;
import java.util.List;

/** Puts an {@link Outlook} into words. */
final class AnswerWriter {
    private static final int MIDDLE = 3;

    private final Language language;

    AnswerWriter(Language language) {
        this.language = language;
    }

    String write(Outlook outlook, SubjectTraits traits, Draw draw) {
        List<String> refusal = language.manners().refusals().get(outlook.refusal());
        if (outlook.refusal() == RefusalStyle.COMPLETE_REJECTION) {
            return draw.at("refusal").pick(refusal);
        }
        Turns turns = language.turns();
        List<String> said = new ArrayList<>();
        addHabit(said, Habit.FLATTERY, traits, draw);
        said.add(draw.at("opening").pick(refusal.isEmpty() ? turns.openings() : refusal));
        String lead = draw.at("lead").pick(turns.leads());
        String also = draw.at("also").pick(turns.also());
        addStance(said, lead, outlook.themes().first(), outlook.first(), draw.at("first"));
        addStance(said, also, outlook.themes().second(), outlook.second(), draw.at("second"));
        if (outlook.refusal() != RefusalStyle.FIRM_REJECTION_WITH_EXPLANATION) {
            addAdvice(said, draw.at("advice"));
        }
        addHabit(said, Habit.HEDGING, traits, draw);
        addHabit(said, Habit.LECTURING, traits, draw);
        addHabit(said, Habit.CLOSING_QUESTION, traits, draw);
        return String.join(" ", said);
    }

    private void addStance(List<String> said, String lead, Theme theme, int degree, Draw draw) {
        Turns turns = language.turns();
        String phrase = draw.at("degree")
                .pick(turns.degrees().get(degree))
                .replace("{}", draw.at("noun").pick(theme.nouns()));
        said.add(lead + " " + phrase + ".");
        if (degree != MIDDLE) {
            List<String> deeds = degree > MIDDLE ? theme.supports() : theme.opposes();
            said.add(draw.at("follow").pick(turns.follow()) + " "
                    + draw.at("deed").pick(deeds) + ".");
        }
    }

    private void addAdvice(List<String> said, Draw draw) {
        List<String> advice = language.turns().advice();
        int first = draw.below(advice.size());
        int count = 2 + draw.at("count").below(3);
        for (int i = 0; i < count; i++) {
            said.add(advice.get((first + i * 3) % advice.size()));
        }
    }

    private void addHabit(List<String> said, Habit habit, SubjectTraits traits, Draw draw) {
        Draw own = draw.at(habit.label());
        if (own.chance(traits.habit(habit))) {
            said.add(own.at("words").pick(language.manners().said().get(habit)));
        }
    }
}
