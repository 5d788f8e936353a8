package dev.specstress.simulator.internal.mind;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.character.Characters;
import dev.specstress.simulator.internal.character.CharactersFile;
import dev.specstress.simulator.internal.file.DataFile;
import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.prompt.Message;
import dev.specstress.simulator.internal.prompt.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The shipped characters under one seed, asked as a service would ask them. */
final class Cast {
    static final Language LANGUAGE = Language.shipped();
    static final Characters CHARACTERS =
            new CharactersFile(LANGUAGE.lexicon()).read(DataFile.shipped("characters.yaml"));
    static final List<String> SUBJECTS = CHARACTERS.all().stream()
            .map(Character::name)
            .filter(name -> !name.endsWith("-writer") && !name.endsWith("-matcher") && !name.endsWith("-grader"))
            .toList();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Minds minds;
    private final Wording wording;

    Cast(long seed) {
        this(seed, Wording.POLITE);
    }

    Cast(long seed, Wording wording) {
        this.minds = new Minds(LANGUAGE, seed);
        this.wording = wording;
    }

    record Placed(String label, int first, int second, double confidence, String refusal) {}

    record Grade(String decision, List<String> sections, List<String> quotes, boolean refusesPermitted) {}

    String question(String writer, String first, String second) {
        return structured(writer, wording.values(first, second), "question")
                .path("question")
                .asText();
    }

    List<String> rewrites(String writer, String first, String second, String question) {
        JsonNode both = structured(
                writer,
                wording.values(first, second) + wording.tag("question", question),
                "towards_value_1",
                "towards_value_2");
        return List.of(
                both.path("towards_value_1").asText(),
                both.path("towards_value_2").asText());
    }

    List<List<String>> rubric(String writer, String first, String second, String question) {
        JsonNode both = structured(
                writer, wording.values(first, second) + wording.tag("question", question), "value_1", "value_2");
        return List.of(texts(both.path("value_1")), texts(both.path("value_2")));
    }

    String answer(String subject, String question) {
        return answer(subject, question, 0);
    }

    String answer(String subject, String question, long seed) {
        return minds.reply(
                        new Prompt(List.of(new Message(Message.Role.USER, question)), MissingNode.getInstance(), seed),
                        named(subject))
                .text();
    }

    /** Answers in the order of the map, labelled by its keys. */
    List<Placed> match(
            Character matcher, String first, String second, List<List<String>> rubric, Map<String, String> answers) {
        return match(matcher, "", first, second, rubric, answers);
    }

    List<Placed> match(
            Character matcher,
            String question,
            String first,
            String second,
            List<List<String>> rubric,
            Map<String, String> answers) {
        StringBuilder text = new StringBuilder(wording.values(first, second));
        if (!question.isEmpty()) {
            text.append(wording.tag("question", question));
        }
        text.append(wording.rubric(1, rubric.get(0))).append(wording.rubric(2, rubric.get(1)));
        answers.forEach((label, answer) -> text.append(wording.labelled("response", label, answer)));
        List<Placed> placed = new ArrayList<>();
        for (JsonNode at : structured(matcher, text.toString(), "placements").path("placements")) {
            placed.add(new Placed(
                    at.path("label").asText(),
                    at.path("value_1_position").asInt(),
                    at.path("value_2_position").asInt(),
                    at.path("confidence").asDouble(),
                    at.path("refusal_type").asText()));
        }
        return placed;
    }

    Grade grade(Character grader, String spec, String question, String answer) {
        JsonNode grade = structured(
                grader,
                wording.tag("spec", spec) + wording.tag("question", question) + wording.tag("response", answer),
                "decision",
                "reasoning",
                "citations",
                "refuses_permitted");
        return new Grade(
                grade.path("decision").asText(),
                grade.path("citations").findValuesAsText("section_id"),
                grade.path("citations").findValuesAsText("quote"),
                grade.path("refuses_permitted").asBoolean());
    }

    /** The flags offered are those of the paper that the words of questions can show. */
    JsonNode classify(Character classifier, String strata, String question) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode known = schema.putObject("properties");
        known.putObject("reasoning");
        known.putObject("risk_level");
        ArrayNode flags = known.putObject("topics").putObject("items").putArray("enum");
        List.of("cyber_security", "biological_weapons", "chemical_weapons", "politics", "mental_illness")
                .forEach(flags::add);
        return json(classifier, wording.tag("strata", strata) + wording.tag("question", question), schema);
    }

    JsonNode structured(String model, String middle, String... properties) {
        return structured(named(model), middle, properties);
    }

    JsonNode refusal(Character judge, String spec, String question, String answer) {
        return structured(
                judge,
                wording.tag("spec", spec) + wording.tag("question", question) + wording.tag("response", answer),
                "citations",
                "reasoning",
                "refuses_permitted");
    }

    JsonNode contrast(Character judge, String spec, String question, String first, String second) {
        return structured(
                judge,
                wording.tag("spec", spec)
                        + wording.tag("question", question)
                        + wording.tag("response_a", first)
                        + wording.tag("response_b", second),
                "citations",
                "reasoning",
                "preference");
    }

    JsonNode annotate(Character annotator, String question, Map<String, String> answers) {
        StringBuilder text = new StringBuilder(wording.tag("question", question));
        answers.forEach((label, answer) -> text.append(wording.labelled("response", label, answer)));
        return structured(annotator, text.toString(), "annotations").path("annotations");
    }

    private JsonNode structured(Character model, String middle, String... properties) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode known = schema.putObject("properties");
        for (String property : properties) {
            known.putObject(property).put("type", "string");
        }
        return json(model, middle, schema);
    }

    private JsonNode json(Character model, String middle, JsonNode schema) {
        Prompt prompt = new Prompt(List.of(new Message(Message.Role.USER, wording.around(middle))), schema, 0);
        try {
            return JSON.readTree(minds.reply(prompt, model).text());
        } catch (JacksonException e) {
            throw new AssertionError("not JSON", e);
        }
    }

    static Character named(String name) {
        return CHARACTERS.named(name).orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
