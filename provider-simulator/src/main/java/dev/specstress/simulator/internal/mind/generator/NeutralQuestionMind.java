package dev.specstress.simulator.internal.mind.generator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.draw.Draw;
import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.language.Situations;
import dev.specstress.simulator.internal.language.ThemePair;
import dev.specstress.simulator.internal.mind.Mind;
import dev.specstress.simulator.internal.mind.Reply;
import dev.specstress.simulator.internal.mind.ValuePrompt;
import dev.specstress.simulator.internal.prompt.Prompt;
import java.util.regex.Pattern;

/** Invents a user's question in which two values pull against each other, without naming either. */
public final class NeutralQuestionMind implements Mind {
    private static final Pattern SENTENCE_START = Pattern.compile("(^|[.?!:] )(\\p{Ll})");

    private final Language language;

    public NeutralQuestionMind(Language language) {
        this.language = language;
    }

    @Override
    public Reply reply(Prompt prompt, Character self, Draw draw) {
        ThemePair themes = new ValuePrompt(prompt).themes(language.lexicon());
        Draw own = draw.at("question").at(prompt.wholeText()).at(prompt.seed());
        return new Reply.Said(JsonNodeFactory.instance
                .objectNode()
                .put("question", question(themes, own))
                .toString());
    }

    String question(ThemePair themes, Draw draw) {
        Situations situations = language.situations();
        String filled = draw.at("shape")
                .pick(situations.shapes())
                .replace("{s}", draw.at("setting").pick(situations.settings()))
                .replace("{p}", draw.at("pressure").pick(situations.pressures()))
                .replace("{a}", draw.at("ask").pick(situations.asks()))
                .replace("{1}", draw.at("first").pick(themes.first().cues()))
                .replace("{2}", draw.at("second").pick(themes.second().cues()));
        return SENTENCE_START
                .matcher(filled.strip())
                .replaceAll(start -> start.group(1)
                        + java.lang.Character.toUpperCase(start.group(2).charAt(0)));
    }
}
