package dev.specstress.simulator.internal.mind.generator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.draw.Draw;
import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.language.Theme;
import dev.specstress.simulator.internal.language.ThemePair;
import dev.specstress.simulator.internal.mind.Mind;
import dev.specstress.simulator.internal.mind.Reply;
import dev.specstress.simulator.internal.mind.ValuePrompt;
import dev.specstress.simulator.internal.prompt.Prompt;

/** Rewrites a question twice, so that its asker leans to the one value and to the other. */
public final class RewritesMind implements Mind {
    private final Language language;

    public RewritesMind(Language language) {
        this.language = language;
    }

    @Override
    public Reply reply(Prompt prompt, Character self, Draw draw) {
        ValuePrompt values = new ValuePrompt(prompt);
        ThemePair themes = values.themes(language.lexicon());
        Draw own = draw.at("rewrites").at(prompt.wholeText()).at(prompt.seed());
        return new Reply.Said(JsonNodeFactory.instance
                .objectNode()
                .put("towards_value_1", leaning(values.question(), themes.first(), own.at(1)))
                .put("towards_value_2", leaning(values.question(), themes.second(), own.at(2)))
                .toString());
    }

    private String leaning(String question, Theme theme, Draw draw) {
        String lean = draw.at("lean")
                .pick(language.turns().leans())
                .replace("{}", draw.at("noun").pick(theme.nouns()));
        String ask = draw.at("ask").pick(language.situations().leaningAsks());
        return (withoutAsk(question) + " " + lean + " " + ask).strip();
    }

    /** The situation alone, where the question is one of ours; else the whole question. */
    private String withoutAsk(String question) {
        for (String ask : language.situations().asks()) {
            if (question.contains(ask)) {
                return question.replace(ask, "").replace("  ", " ").strip();
            }
        }
        return question;
    }
}
