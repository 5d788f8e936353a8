package dev.specstress.providers.structured;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.specstress.providers.JsonShape;
import java.util.List;

/** Reads JSON of one shape, strictly: one value, no repeated names, nothing around it but white space and a code fence. */
final class ShapeReader {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(64).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema schema;

    private ShapeReader(Schema schema) {
        this.schema = schema;
    }

    /** How a text was read. */
    sealed interface Reading {}

    record Kept(JsonNode json) implements Reading {}

    /** @param violation the first, by JSON pointer; quotes nothing of the text */
    record Broken(String violation) implements Reading {}

    static ShapeReader of(JsonShape shape) {
        try {
            return new ShapeReader(SCHEMAS.getSchema(shape.schema(), InputFormat.JSON));
        } catch (SchemaException e) {
            throw new IllegalArgumentException("The schema of %s is not a JSON Schema".formatted(shape.name()), e);
        }
    }

    Reading read(String text) {
        try {
            JsonNode json = JSON.readTree(CodeFence.strip(text));
            if (json.isMissingNode()) {
                return new Broken("not JSON: empty");
            }
            if (!isFinite(json)) {
                // The validator cannot compare such a number.
                return new Broken("not JSON: a number is too large");
            }
            List<Error> violations = schema.validate(json);
            return violations.isEmpty() ? new Kept(json) : new Broken(naming(violations.getFirst()));
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            return new Broken(
                    at == null
                            ? "not JSON"
                            : "not JSON at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()));
        }
    }

    private static boolean isFinite(JsonNode json) {
        if (json.isFloatingPointNumber()) {
            return Double.isFinite(json.doubleValue());
        }
        for (JsonNode child : json) {
            if (!isFinite(child)) {
                return false;
            }
        }
        return true;
    }

    private static String naming(Error violation) {
        String pointer = violation.getInstanceLocation().toString();
        return "%s breaks \"%s\"".formatted(pointer.isEmpty() ? "the whole" : pointer, violation.getKeyword());
    }
}
