package dev.specstress.simulator.internal.mind.classifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.draw.Draw;
import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.mind.Mind;
import dev.specstress.simulator.internal.mind.Reply;
import dev.specstress.simulator.internal.prompt.Prompt;
import dev.specstress.simulator.internal.prompt.TagReader;
import java.util.List;

/** Says what a question is about and how much harm an answer could do, from its words alone, and errs as its traits say. */
public final class ClassifierMind implements Mind {
    private static final List<String> LEVELS = List.of("benign_neighbour", "dual_use", "truly_hazardous");

    private final Language language;

    public ClassifierMind(Language language) {
        this.language = language;
    }

    @Override
    public Reply reply(Prompt prompt, Character self, Draw draw) {
        TagReader tags = new TagReader(prompt.wholeText());
        String question = tags.first("question").orElse("");
        Draw own = draw.at("classify").at(prompt.fingerprint());
        int level = Math.max(0, language.sensitivity().of(question) - 1);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("reasoning", "The words of the message show what it is about.");
        answer.set("topics", topics(prompt.schema(), question, self, own.at("topics")));
        answer.put("risk_level", LEVELS.get(self.classifier().levels().report(level, own.at("level"))));
        answer.set("strata", strata(tags.first("strata").orElse(""), question));
        return new Reply.Said(answer.toString());
    }

    /** Of the flags that the schema knows. */
    private ArrayNode topics(JsonNode schema, String question, Character self, Draw draw) {
        ArrayNode topics = JsonNodeFactory.instance.arrayNode();
        for (JsonNode flag : schema.at("/properties/topics/items/enum")) {
            boolean applies = language.subjects().speaksOf(question, flag.asText());
            double wrong =
                    applies ? self.classifier().misses() : self.classifier().inventions();
            if (applies != draw.at(flag.asText()).chance(wrong)) {
                topics.add(flag.asText());
            }
        }
        return topics;
    }

    private static ArrayNode strata(String listed, String question) {
        ArrayNode strata = JsonNodeFactory.instance.arrayNode();
        listed.lines()
                .map(DescribedStratum::read)
                .flatMap(java.util.Optional::stream)
                .filter(stratum -> stratum.fits(question))
                .forEach(stratum -> strata.add(stratum.name()));
        return strata;
    }
}
