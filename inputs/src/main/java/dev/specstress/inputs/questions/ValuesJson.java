package dev.specstress.inputs.questions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.specstress.inputs.text.InputText;
import dev.specstress.inputs.text.SizeLimit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** {@code values.json}, which says what the values of a prompts file beside it mean: one JSON object of name and meaning. */
final class ValuesJson {
    private static final String NAME = "values.json";
    private static final SizeLimit LIMIT = SizeLimit.ofMebibytes(1);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ValuesJson() {}

    /** The meanings beside {@code prompts}; empty if there is no such file. */
    static Map<String, String> beside(Path prompts) {
        var path = prompts.resolveSibling(NAME);
        return Files.exists(path) ? read(InputText.read("values", path, LIMIT)) : Map.of();
    }

    private static Map<String, String> read(InputText file) {
        try {
            JsonNode object = JSON.readTree(file.text());
            if (!object.isObject()) {
                throw file.refuse("must be one JSON object of name and meaning");
            }
            var meanings = new HashMap<String, String>();
            for (var value : object.properties()) {
                if (!value.getValue().isTextual()) {
                    throw file.refuse("the meaning of " + value.getKey() + " is not a text");
                }
                meanings.put(value.getKey(), value.getValue().asText());
            }
            return Map.copyOf(meanings);
        } catch (JsonProcessingException e) {
            throw JsonFaults.refuse(file, e);
        }
    }
}
