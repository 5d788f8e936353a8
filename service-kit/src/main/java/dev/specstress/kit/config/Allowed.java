package dev.specstress.kit.config;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;

/** What a key takes, in words. */
final class Allowed {
    private Allowed() {}

    static String by(ConfigKey key) {
        String type = switch (key.type) {
            case INT, LONG, SHORT -> "an integer";
            case DOUBLE -> "a number";
            case BOOLEAN -> "true or false";
            case LIST -> "a comma-separated list";
            case CLASS -> "a class name";
            case PASSWORD -> "a secret";
            case STRING -> "text";
        };
        return switch (key.validator) {
            case null -> type;
            case ConfigDef.Range range -> type + " in " + range;
            case ConfigDef.ValidString values -> "one of " + values;
            case ConfigDef.CaseInsensitiveValidString values -> "one of " + values;
            case ConfigDef.ValidList values -> type + " of " + values;
            default -> key.type == ConfigDef.Type.STRING ? key.validator.toString() : type + ", " + key.validator;
        };
    }
}
