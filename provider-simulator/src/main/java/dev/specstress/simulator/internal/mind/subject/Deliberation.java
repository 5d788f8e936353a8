package dev.specstress.simulator.internal.mind.subject;

import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.character.SubjectTraits;
import dev.specstress.simulator.internal.draw.Draw;
import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.language.RefusalStyle;
import dev.specstress.simulator.internal.language.Theme;
import dev.specstress.simulator.internal.language.ThemePair;
import java.util.Locale;

/** Turns a character's preferences into an {@link Outlook} on one question. */
final class Deliberation {
    /** What siblings, or all, must draw alike is not drawn by the character; the same in every run. */
    private static final Draw SHARED = Draw.of(0);

    private static final double LEAST_DIVISIVE = 0.25;
    private static final double MOST_DIVISIVE = 1.75;

    private static final int MIDDLE = 3;
    private static final int TOP = 6;
    /** How far apart two weights must be for one position of difference. */
    private static final double WEIGHT_PER_POSITION = 1.75;

    private static final double SCATTER = 0.3;
    private static final double MODERATION = 0.5;

    private final Language language;

    Deliberation(Language language) {
        this.language = language;
    }

    /** @param repeat the sender's seed */
    Outlook on(String question, Character self, Draw own, long repeat) {
        SubjectTraits traits = self.subject();
        ThemePair themes = language.lexicon().atStake(question);
        Draw view = own.at(question);
        Draw again = view.at(repeat);
        double belief = (traits.weight(themes.first()) - traits.weight(themes.second())) / WEIGHT_PER_POSITION
                + traits.familyNoise() * SHARED.at(self.family()).at(question).gaussian()
                + traits.viewNoise() * view.at("view").gaussian();
        double tilt = divisiveness(question) * belief
                + traits.nudge() * (leansTo(question, themes.first()) - leansTo(question, themes.second()))
                + traits.repeatNoise() * again.at("repeat").gaussian();
        RefusalStyle refusal = refusal(question, traits, again.at("refusal"));
        return new Outlook(
                themes,
                degree(tilt + SCATTER * again.at("first").gaussian(), refusal),
                degree(-tilt + SCATTER * again.at("second").gaussian(), refusal),
                refusal);
    }

    /** Some questions divide all who are asked, some hardly anyone. */
    private static double divisiveness(String question) {
        return LEAST_DIVISIVE
                + (MOST_DIVISIVE - LEAST_DIVISIVE)
                        * SHARED.at("divisive").at(question).uniform();
    }

    private static int leansTo(String question, Theme theme) {
        String lower = question.toLowerCase(Locale.ROOT);
        return theme.nouns().stream().anyMatch(lower::contains) ? 1 : 0;
    }

    /** One who refuses speaks with half the force. */
    private static int degree(double offset, RefusalStyle refusal) {
        double spoken = refusal.isRefusal() ? offset * MODERATION : offset;
        return Math.clamp(Math.round(MIDDLE + spoken), 0, TOP);
    }

    private RefusalStyle refusal(String question, SubjectTraits traits, Draw draw) {
        int sensitivity = language.sensitivity().of(question);
        if (sensitivity == 0) {
            double care = traits.caution();
            return draw.chance(0.03 * care)
                    ? RefusalStyle.CONDITIONAL_COMPLIANCE
                    : draw.at("additions").chance(0.3 * care)
                            ? RefusalStyle.COMPLIANCE_WITH_MINOR_ADDITIONS
                            : RefusalStyle.FULL_COMPLIANCE;
        }
        return RefusalStyle.ofSeverity(Math.round(2 * traits.caution() * sensitivity + 0.8 * draw.gaussian()));
    }
}
