package dev.specstress.simulator.internal.mind.annotator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.draw.Draw;
import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.language.Stance;
import dev.specstress.simulator.internal.language.Theme;
import dev.specstress.simulator.internal.mind.Mind;
import dev.specstress.simulator.internal.mind.Reply;
import dev.specstress.simulator.internal.prompt.Prompt;
import dev.specstress.simulator.internal.prompt.TagReader;
import dev.specstress.simulator.internal.prompt.Tagged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names the themes that each answer favours clearly more than the others do, in a noun's words; misses some, as its traits say. */
public final class AnnotatorMind implements Mind {
    private static final int CLEAR = 4;
    private static final int MIDDLE = 3;

    private final Language language;

    public AnnotatorMind(Language language) {
        this.language = language;
    }

    @Override
    public Reply reply(Prompt prompt, Character self, Draw draw) {
        List<Tagged> responses = new TagReader(prompt.wholeText()).all("response");
        Map<Tagged, Map<Theme, Stance.Taken>> stances = new HashMap<>();
        responses.forEach(response -> stances.put(response, language.stances().readAll(response.text())));
        Draw own = draw.at("annotate").at(prompt.fingerprint());
        ArrayNode annotations = JsonNodeFactory.instance.arrayNode();
        for (Tagged response : responses) {
            ObjectNode entry = annotations.addObject().put("label", response.label());
            ArrayNode values = entry.putArray("values");
            stances.get(response).forEach((theme, stance) -> {
                Draw here = own.at(response.label()).at(theme.id());
                if (stance.degree() >= CLEAR
                        && stance.degree() > mean(theme, stances)
                        && !here.chance(self.classifier().misses())) {
                    values.add(here.at("words").pick(theme.nouns()));
                }
            });
        }
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        reply.set("annotations", annotations);
        return new Reply.Said(reply.toString());
    }

    private static double mean(Theme theme, Map<Tagged, Map<Theme, Stance.Taken>> stances) {
        return stances.values().stream()
                .mapToInt(all -> all.containsKey(theme) ? all.get(theme).degree() : MIDDLE)
                .average()
                .orElse(MIDDLE);
    }
}
