package dev.specstress.kit.config;

import dev.specstress.kit.internal.config.Placeholders;
import dev.specstress.kit.internal.config.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigException;

/** One pass over the settings given: who takes each, what is its value, what is missing; collects every problem. */
final class Resolution {
    private final ConfigSchema schema;
    private final Placeholders placeholders;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, ConfigEntry> entries = new LinkedHashMap<>();
    private final Map<String, Set<String>> names = new TreeMap<>();

    Resolution(ConfigSchema schema, Placeholders placeholders) {
        this.schema = schema;
        this.placeholders = placeholders;
    }

    /** Takes settings in order, later wins. */
    ConfigValues resolve(List<Setting> settings) {
        var effective = new LinkedHashMap<String, Setting>();
        settings.forEach(setting -> effective.put(setting.key(), setting));
        schema.keys().values().forEach(key -> entryOf(key, Optional.ofNullable(effective.remove(key.name))));
        schema.families().forEach(family -> takeFamily(family, effective));
        takePassed(effective);
        effective.values().forEach(setting -> problems.add(Suggestion.unknown(schema, setting)));
        if (!problems.isEmpty()) {
            throw new InvalidConfigException(problems);
        }
        return new ConfigValues(schema.name(), entries, names);
    }

    private void takeFamily(ConfigFamily family, Map<String, Setting> effective) {
        var mentioned = new TreeSet<String>();
        effective.keySet().forEach(key -> family.match(key).ifPresent(member -> mentioned.add(member.name())));
        for (String name : mentioned) {
            for (ConfigKey member : family.members().configKeys().values()) {
                ConfigKey key = ConfigSchema.named(family.keyOf(name, member.name), member);
                entryOf(key, Optional.ofNullable(effective.remove(key.name)));
            }
        }
        names.computeIfAbsent(family.prefix(), _ -> new TreeSet<>()).addAll(mentioned);
    }

    private void takePassed(Map<String, Setting> effective) {
        for (Setting setting : List.copyOf(effective.values())) {
            schema.passing(setting.key()).ifPresent(passed -> {
                effective.remove(setting.key());
                Optional<String> mistyped = Suggestion.mistyped(passed, setting);
                mistyped.ifPresent(problems::add);
                if (mistyped.isEmpty()) {
                    resolved(setting)
                            .ifPresent(value -> entries.put(
                                    setting.key(), ConfigEntry.passed(setting, value, passed.prints(setting.key()))));
                }
            });
        }
    }

    private void entryOf(ConfigKey key, Optional<Setting> given) {
        if (given.isPresent()) {
            resolved(given.get()).ifPresent(value -> parse(key, given.get(), value));
        } else if (key.hasDefault()) {
            entries.put(key.name, ConfigEntry.byDefault(key));
        } else {
            problems.add("%s: required, and not given (flag --%s, variable %s or a configuration file); allowed is %s"
                    .formatted(key.name, key.name, Origin.variableOf(key.name), Allowed.by(key)));
        }
    }

    private void parse(ConfigKey key, Setting setting, String value) {
        try {
            Object typed =
                    new ConfigDef().define(key).parse(Map.of(key.name, value)).get(key.name);
            entries.put(key.name, ConfigEntry.given(key, setting, value, typed));
        } catch (ConfigException _) {
            // Kafka's own message repeats the value, which may be a secret put under the wrong key.
            problems.add(setting + ": bad value; allowed is " + Allowed.by(key));
        }
    }

    private Optional<String> resolved(Setting setting) {
        try {
            return Optional.of(placeholders.resolve(setting));
        } catch (InvalidConfigException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }
}
