package dev.specstress.inputs.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.specstress.inputs.questions.QuarantineCause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON Lines: an object a line, with the columns as keys. Numbers may stand for texts of digits; a list of texts is joined by {@code |}. */
record JsonRows(RowsFile file) implements RowSource {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public Stream<RawRow> rows() {
        var in = file.open();
        var lines = Spliterators.spliteratorUnknownSize(new ByteLines(in), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(lines, false)
                .filter(line -> line.text().filter(String::isBlank).isEmpty())
                .map(JsonRows::row)
                .onClose(() -> {
                    try {
                        in.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static RawRow row(ByteLines.Line line) {
        if (line.text().isEmpty()) {
            return unreadable(
                    line.number(), "is not UTF-8, or longer than " + ByteLines.LONGEST / (1024 * 1024) + " MiB");
        }
        try {
            var object = JSON.readTree(line.text().get());
            return object.isObject() ? row(line.number(), object) : unreadable(line.number(), "is not a JSON object");
        } catch (JsonProcessingException e) {
            var told = e.getOriginalMessage().lines().findFirst().orElse("it breaks off");
            return unreadable(line.number(), "not readable as JSON: " + told.strip());
        }
    }

    private static RawRow row(int number, JsonNode object) {
        var cells = new LinkedHashMap<String, String>();
        for (var entry : object.properties()) {
            var value = entry.getValue();
            if (value.isArray() && value.valueStream().allMatch(JsonNode::isTextual)) {
                cells.put(
                        column(entry.getKey()),
                        value.valueStream().map(JsonNode::asText).collect(Collectors.joining("|")));
            } else if (value.isValueNode() && !value.isNull()) {
                cells.put(column(entry.getKey()), value.asText());
            }
        }
        return new RawRow.Cells(number, cells);
    }

    private static String column(String key) {
        return key.strip().toLowerCase(Locale.ROOT);
    }

    private static RawRow unreadable(int line, String reason) {
        return new RawRow.Unreadable(line, QuarantineCause.UNREADABLE, reason);
    }
}
