package dev.specstress.inputs.questions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.specstress.inputs.text.InputText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The form of the ConflictScope sets: one JSON object of id and prompt, whose ids begin with the writer's name and the two
 * values and then say the values again: {@code writer_value1_value2_value1-value2-kind-7}.
 *
 * @param descriptions of the values, from the file beside it; what it leaves out has none
 */
record PromptsJson(Map<String, String> descriptions) implements RowReader {
    private static final JsonFactory JSON = new JsonFactory();
    /** That the values stand there twice tells them apart from underscores within a name. */
    private static final Pattern ID = Pattern.compile("([^_]+)_(.+?)_(.+?)_\\2-\\3-.+");

    @Override
    public List<String> read(InputText file, Consumer<RowReading> rows) {
        try (var parser = JSON.createParser(file.text())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                rows.accept(row(parser));
            }
            if (parser.nextToken() != null) {
                throw file.refuse(parser.currentTokenLocation().getLineNr(), "something follows the object's end");
            }
        } catch (JsonProcessingException e) {
            throw JsonFaults.refuse(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return descriptions.isEmpty() ? List.of("no values.json beside it: its values have no description") : List.of();
    }

    private RowReading row(JsonParser parser) throws IOException {
        var id = parser.currentName();
        var line = parser.currentTokenLocation().getLineNr();
        if (parser.nextToken() != JsonToken.VALUE_STRING) {
            parser.skipChildren();
            return new RowReading.Bad(line, QuarantineCause.UNREADABLE, "its prompt is not a text");
        }
        var parts = ID.matcher(id);
        if (id.length() > RowLength.LONGEST_NAME || !parts.matches()) {
            return new RowReading.Bad(
                    line,
                    QuarantineCause.NO_PAIR_IN_ID,
                    "its id names no two values; it must be writer_value1_value2_value1-value2-...");
        }
        var texts = new EnumMap<QuestionColumn, String>(QuestionColumn.class);
        texts.put(QuestionColumn.QUESTION, parser.getText());
        texts.put(QuestionColumn.ID, id);
        texts.put(QuestionColumn.GENERATOR, parts.group(1));
        texts.put(QuestionColumn.VALUE1, parts.group(2));
        texts.put(QuestionColumn.VALUE2, parts.group(3));
        texts.put(QuestionColumn.DESCRIPTION1, descriptions.getOrDefault(parts.group(2), ""));
        texts.put(QuestionColumn.DESCRIPTION2, descriptions.getOrDefault(parts.group(3), ""));
        return new RowReading.Row(new QuestionRow(line, texts, Map.of()));
    }
}
