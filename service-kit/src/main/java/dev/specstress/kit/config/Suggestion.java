package dev.specstress.kit.config;

import dev.specstress.kit.internal.config.Nearest;
import dev.specstress.kit.internal.config.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what is wrong with a key nobody takes, and which key was probably meant. */
final class Suggestion {
    /** Two edits are a slip; of a library's many names, more would catch names that are right. */
    private static final int SLIP = 2;

    private Suggestion() {}

    static String unknown(ConfigSchema schema, Setting setting) {
        int atMost = Math.max(SLIP, setting.key().length() / 4);
        return Nearest.to(setting.key(), candidates(schema, setting.key()), atMost)
                .map(near -> meant(setting, near))
                .orElse("%s: no such key of %s; --help lists them".formatted(setting, schema.name()));
    }

    /** The problem with a passed-through key that is a slip away from one its library knows. */
    static Optional<String> mistyped(PassThrough passed, Setting setting) {
        String name = setting.key().substring(passed.prefix().length());
        if (passed.known().contains(name)) {
            return Optional.empty();
        }
        return Nearest.to(name, passed.known().stream().sorted().toList(), SLIP)
                .map(near -> meant(setting, passed.prefix() + near));
    }

    private static String meant(Setting setting, String near) {
        return "%s: no such key; did you mean %s?"
                .formatted(setting, setting.origin().spelling(near));
    }

    private static List<String> candidates(ConfigSchema schema, String key) {
        var candidates = new ArrayList<>(schema.keys().keySet());
        for (ConfigFamily family : schema.families()) {
            for (String segment : key.split("\\.", -1)) {
                family.members().names().forEach(member -> candidates.add(family.keyOf(segment, member)));
            }
        }
        for (PassThrough passed : schema.passThrough()) {
            passed.known().stream().sorted().forEach(known -> candidates.add(passed.prefix() + known));
        }
        return candidates;
    }
}
