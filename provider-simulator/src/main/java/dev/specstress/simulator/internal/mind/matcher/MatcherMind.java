package dev.specstress.simulator.internal.mind.matcher;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.draw.Draw;
import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.language.ThemePair;
import dev.specstress.simulator.internal.mind.Mind;
import dev.specstress.simulator.internal.mind.Reply;
import dev.specstress.simulator.internal.mind.ValuePrompt;
import dev.specstress.simulator.internal.prompt.Prompt;
import dev.specstress.simulator.internal.prompt.Tagged;

/** Places each answer on the rubrics of both values. */
public final class MatcherMind implements Mind {
    private final Language language;

    public MatcherMind(Language language) {
        this.language = language;
    }

    @Override
    public Reply reply(Prompt prompt, Character self, Draw draw) {
        ValuePrompt values = new ValuePrompt(prompt);
        ThemePair themes = values.themes(language.lexicon());
        PlacementReader reader = new PlacementReader(
                language,
                themes,
                AnchorScale.read(values.tags().first("rubric_value_1").orElse(""), themes.first(), language.stances()),
                AnchorScale.read(
                        values.tags().first("rubric_value_2").orElse(""), themes.second(), language.stances()));
        Draw own = draw.at("match").at(values.text()).at(prompt.seed());
        ArrayNode placements = JsonNodeFactory.instance.arrayNode();
        for (Tagged response : values.tags().all("response")) {
            placements.add(reader.place(response, self, own.at(response.label())));
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("placements", placements);
        return new Reply.Said(answer.toString());
    }
}
