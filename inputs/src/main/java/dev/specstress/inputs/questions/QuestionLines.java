package dev.specstress.inputs.questions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.specstress.inputs.text.InputText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** JSON Lines: an object per line, with the columns as keys and lists of anchors as arrays. A broken line breaks no other. */
final class QuestionLines implements RowReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Whether a line alone is a row of this format. */
    static boolean isRow(String line) {
        try {
            var object = JSON.readTree(line);
            return object.isObject()
                    && object.properties().stream()
                            .anyMatch(entry ->
                                    QuestionColumn.named(entry.getKey()).isPresent());
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    @Override
    public List<String> read(InputText file, Consumer<RowReading> rows) {
        var unused = new TreeSet<String>();
        var number = 0;
        for (var line : (Iterable<String>) file.text().lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                rows.accept(row(number, line, unused));
            }
        }
        return UnusedColumns.told(unused);
    }

    private static RowReading row(int number, String line, Set<String> unused) {
        try {
            var object = JSON.readTree(line);
            return object.isObject() ? row(number, object, unused) : unreadable(number, "is not a JSON object");
        } catch (JsonProcessingException e) {
            return unreadable(number, "not readable as JSON: " + JsonFaults.told(e));
        }
    }

    private static RowReading row(int number, JsonNode object, Set<String> unused) {
        var texts = new EnumMap<QuestionColumn, String>(QuestionColumn.class);
        var lists = new EnumMap<QuestionColumn, List<String>>(QuestionColumn.class);
        for (var entry : object.properties()) {
            var column = QuestionColumn.named(entry.getKey());
            if (column.isEmpty()) {
                unused.add(entry.getKey());
            } else if (entry.getValue().isNull()) {
                continue;
            } else if (column.get().isList() && isTexts(entry.getValue())) {
                lists.put(column.get(), texts(entry.getValue()));
            } else if (!column.get().isList() && entry.getValue().isTextual()) {
                texts.put(column.get(), entry.getValue().asText());
            } else {
                return unreadable(
                        number,
                        column.get().word() + (column.get().isList() ? " is not a list of texts" : " is not a text"));
            }
        }
        return new RowReading.Row(new QuestionRow(number, texts, lists));
    }

    private static boolean isTexts(JsonNode node) {
        return node.isArray() && node.valueStream().allMatch(JsonNode::isTextual);
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static RowReading unreadable(int line, String reason) {
        return new RowReading.Bad(line, QuarantineCause.UNREADABLE, reason);
    }
}
