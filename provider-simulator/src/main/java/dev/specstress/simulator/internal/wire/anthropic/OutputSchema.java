package dev.specstress.simulator.internal.wire.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.simulator.internal.wire.RequestJson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A schema for structured output, which may not bound numbers, lengths or the size of lists. */
final class OutputSchema {
    private static final List<String> UNSUPPORTED = List.of(
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties");
    private static final List<String> BY_NAME = List.of("properties", "$defs", "definitions");
    private static final List<String> NESTED = List.of("items", "anyOf", "allOf");

    private OutputSchema() {}

    /** @throws dev.specstress.simulator.internal.wire.Refused where the schema says more than it may */
    static JsonNode read(RequestJson schema) {
        Optional<String> bound = boundIn(schema.schema());
        if (bound.isPresent()) {
            throw schema.invalid("no '" + bound.get() + "', which is not supported");
        }
        return schema.node();
    }

    private static Optional<String> boundIn(JsonNode schema) {
        return Stream.concat(
                        UNSUPPORTED.stream().filter(schema::has),
                        inside(schema).map(OutputSchema::boundIn).flatMap(Optional::stream))
                .findFirst();
    }

    /** The schemas that one is made of; a property may well be called "minimum". */
    private static Stream<JsonNode> inside(JsonNode schema) {
        Stream<JsonNode> nested = NESTED.stream()
                .map(schema::path)
                .flatMap(node ->
                        node.isArray() ? node.valueStream() : Stream.of(node).filter(JsonNode::isObject));
        return Stream.concat(BY_NAME.stream().map(schema::path).flatMap(JsonNode::valueStream), nested);
    }
}
