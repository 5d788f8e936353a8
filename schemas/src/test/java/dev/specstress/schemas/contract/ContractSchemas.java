package dev.specstress.schemas.contract;

import dev.specstress.schemas.topics.TopicCatalogue;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** Every named type that any topic's values are made of, by full name. */
final class ContractSchemas {
    private ContractSchemas() {}

    static Map<String, Schema> all() {
        Map<String, Schema> named = new TreeMap<>();
        TopicCatalogue.valueSchemas().forEach(schema -> collect(schema, named));
        return named;
    }

    static Map<String, Schema> records() {
        Map<String, Schema> records = all();
        records.values().removeIf(schema -> schema.getType() != Schema.Type.RECORD);
        return records;
    }

    private static void collect(Schema schema, Map<String, Schema> named) {
        switch (schema.getType()) {
            case RECORD -> {
                if (named.putIfAbsent(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), named));
                }
            }
            case ENUM -> named.putIfAbsent(schema.getFullName(), schema);
            case ARRAY -> collect(schema.getElementType(), named);
            case MAP -> collect(schema.getValueType(), named);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, named));
            default -> {}
        }
    }
}
