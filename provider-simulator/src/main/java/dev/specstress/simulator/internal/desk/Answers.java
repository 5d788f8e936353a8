package dev.specstress.simulator.internal.desk;

import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.draw.Draw;
import dev.specstress.simulator.internal.mind.Minds;
import dev.specstress.simulator.internal.mind.Reply;
import dev.specstress.simulator.internal.prompt.Prompt;

/** Has models answer, and spoils what they say where that is wanted. */
final class Answers {
    private static final String REFUSAL = "I'm sorry, but I cannot assist with that.";

    private final Minds minds;

    Answers(Minds minds) {
        this.minds = minds;
    }

    Speech whole(Prompt prompt, Character model) {
        return switch (minds.reply(prompt, model)) {
            case Reply.Said said -> new Speech.Whole(said.text());
            case Reply.Declined declined -> new Speech.Declined(declined.text());
        };
    }

    /** The first half of what the model says. */
    Speech brokenOff(Prompt prompt, Character model) {
        Speech whole = whole(prompt, model);
        return whole instanceof Speech.Whole(String text)
                ? new Speech.BrokenOff(text.substring(0, text.length() / 2))
                : whole;
    }

    /** The model's own refusal, or the provider's filter. */
    Speech refusal(Draw draw) {
        return draw.chance(0.5) ? new Speech.Filtered() : new Speech.Declined(REFUSAL);
    }
}
