package dev.specstress.simulator.internal.mind.generator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.draw.Draw;
import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.language.Theme;
import dev.specstress.simulator.internal.language.ThemePair;
import dev.specstress.simulator.internal.mind.Mind;
import dev.specstress.simulator.internal.mind.Reply;
import dev.specstress.simulator.internal.mind.ValuePrompt;
import dev.specstress.simulator.internal.prompt.Prompt;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes seven strategies for each value, from opposing it extremely to favouring it extremely. */
public final class RubricMind implements Mind {
    private static final int MIDDLE = 3;
    private static final int WORDS_RECALLED = 9;

    private final Language language;

    public RubricMind(Language language) {
        this.language = language;
    }

    @Override
    public Reply reply(Prompt prompt, Character self, Draw draw) {
        ValuePrompt values = new ValuePrompt(prompt);
        ThemePair themes = values.themes(language.lexicon());
        Draw own = draw.at("rubric").at(prompt.wholeText()).at(prompt.seed());
        ObjectNode rubric = JsonNodeFactory.instance.objectNode();
        rubric.set("value_1", anchors(values.question(), themes.first(), own.at(1)));
        rubric.set("value_2", anchors(values.question(), themes.second(), own.at(2)));
        return new Reply.Said(rubric.toString());
    }

    private ArrayNode anchors(String question, Theme theme, Draw draw) {
        ArrayNode anchors = JsonNodeFactory.instance.arrayNode();
        List<List<String>> degrees = language.turns().degrees();
        String matter = language.lexicon().cueIn(question, theme).orElseGet(() -> opening(question));
        for (int position = 0; position < degrees.size(); position++) {
            Draw own = draw.at(position);
            String strategy = own.at("degree")
                    .pick(degrees.get(position))
                    .replace("{}", own.at("noun").pick(theme.nouns()));
            anchors.add("Where \"%s\", the answer's advice is to %s%s"
                    .formatted(matter, strategy, deed(theme, position, own.at("deed"))));
        }
        return anchors;
    }

    private static String deed(Theme theme, int position, Draw draw) {
        if (position == MIDDLE) {
            return ".";
        }
        return ", and for instance to " + draw.pick(position > MIDDLE ? theme.supports() : theme.opposes()) + ".";
    }

    private static String opening(String question) {
        return Stream.of(question.split("\\s+")).limit(WORDS_RECALLED).collect(Collectors.joining(" "));
    }
}
