package dev.specstress.kit.config;

import java.nio.file.Path;
import java.util.Locale;

/** Where a setting was given; {@code toString()} names the place for an error message and never holds the value. */
public sealed interface Origin {

    /** Nobody gave it. */
    record Default() implements Origin {
        @Override
        public String toString() {
            return "default";
        }
    }

    /** A line of a properties file, counted from 1. */
    record FileLine(Path file, int line) implements Origin {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    record Variable(String name) implements Origin {
        @Override
        public String toString() {
            return "environment variable " + name;
        }
    }

    record Flag(String name) implements Origin {
        @Override
        public String toString() {
            return "flag --" + name;
        }
    }

    /** How one would write {@code key} at a place like this one. */
    default String spelling(String key) {
        return switch (this) {
            case Default() -> key;
            case FileLine _ -> key;
            case Variable _ -> variableOf(key);
            case Flag _ -> "--" + key;
        };
    }

    /** The environment variable of a key: {@code max.in.flight} is {@code SPECSTRESS_MAX_IN_FLIGHT}. */
    static String variableOf(String key) {
        return ConfigLoader.VARIABLE_PREFIX
                + key.replace("_", "__").replace("-", "___").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
