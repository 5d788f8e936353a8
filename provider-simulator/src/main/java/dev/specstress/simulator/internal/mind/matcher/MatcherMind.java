package dev.specstress.simulator.internal.mind.matcher;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.draw.Draw;
import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.language.Stance;
import dev.specstress.simulator.internal.language.Theme;
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
        ThemePair themes = spokenOf(values, values.themes(language.lexicon()));
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

    /**
     * What the values come to in these answers: whoever answers a question of somebody else's takes a side on the themes it
     * puts at stake, which may be others than the values' names call up.
     */
    private ThemePair spokenOf(ValuePrompt values, ThemePair named) {
        String question = values.question().strip();
        if (question.isEmpty()) {
            return named;
        }
        ThemePair atStake = language.lexicon().atStakeFor(named, question);
        return new ThemePair(
                isSpokenOf(values, named.first()) ? named.first() : atStake.first(),
                isSpokenOf(values, named.second()) ? named.second() : atStake.second());
    }

    private boolean isSpokenOf(ValuePrompt values, Theme theme) {
        return values.tags().all("response").stream()
                .anyMatch(response -> language.stances().read(response.text(), theme) instanceof Stance.Taken);
    }
}
