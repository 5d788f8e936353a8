package dev.specstress.kit.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;

/**
 * The keys one component takes: plain keys, families and pass-through prefixes. Schemas are values: components declare
 * theirs, and a service's is the union.
 */
public final class ConfigSchema {
    private final String name;
    private final Map<String, ConfigKey> keys;
    private final List<ConfigFamily> families;
    private final List<PassThrough> passThrough;

    private ConfigSchema(
            String name, Map<String, ConfigKey> keys, List<ConfigFamily> families, List<PassThrough> passThrough) {
        this.name = name;
        this.keys = Collections.unmodifiableMap(keys);
        this.families = List.copyOf(families);
        this.passThrough = List.copyOf(passThrough);
    }

    /**
     * A schema of plain keys, in the order they were defined.
     *
     * @param name whose configuration it is, for messages: {@code query-worker}
     */
    public static ConfigSchema of(String name, ConfigDef keys) {
        return new ConfigSchema(name, new LinkedHashMap<>(keys.configKeys()), List.of(), List.of());
    }

    /**
     * This schema, under this name, and all of {@code other}'s keys.
     *
     * @throws IllegalArgumentException if both declare one key, family or prefix
     */
    public ConfigSchema with(ConfigSchema other) {
        var all = new LinkedHashMap<>(keys);
        other.keys.forEach((key, declared) -> {
            if (all.putIfAbsent(key, declared) != null) {
                throw new IllegalArgumentException(name + " and " + other.name + " both declare " + key);
            }
        });
        return new ConfigSchema(name, all, joined(families, other.families), joined(passThrough, other.passThrough));
    }

    public ConfigSchema withFamily(ConfigFamily family) {
        return new ConfigSchema(name, keys, joined(families, List.of(family)), passThrough);
    }

    public ConfigSchema withPassThrough(PassThrough prefix) {
        return new ConfigSchema(name, keys, families, joined(passThrough, List.of(prefix)));
    }

    /** The same keys behind a prefix, for a process that hosts several services: {@code under("query-worker.")}. */
    public ConfigSchema under(String prefix) {
        var prefixed = new LinkedHashMap<String, ConfigKey>();
        keys.forEach((key, declared) -> prefixed.put(prefix + key, named(prefix + key, declared)));
        return new ConfigSchema(
                name,
                prefixed,
                families.stream().map(family -> family.under(prefix)).toList(),
                passThrough.stream().map(passed -> passed.under(prefix)).toList());
    }

    public String name() {
        return name;
    }

    /** The plain keys, in the order they were declared. */
    public Map<String, ConfigKey> keys() {
        return keys;
    }

    public List<ConfigFamily> families() {
        return families;
    }

    public List<PassThrough> passThrough() {
        return passThrough;
    }

    /** The pass-through prefix that takes this key; the longest wins. */
    Optional<PassThrough> passing(String key) {
        return passThrough.stream()
                .filter(passed -> passed.takes(key))
                .max(Comparator.comparingInt(passed -> passed.prefix().length()));
    }

    static ConfigKey named(String key, ConfigKey like) {
        return new ConfigKey(
                key,
                like.type,
                like.defaultValue,
                like.validator,
                like.importance,
                like.documentation,
                like.group,
                like.orderInGroup,
                like.width,
                like.displayName,
                like.dependents,
                like.recommender,
                like.internalConfig);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        var all = new ArrayList<>(first);
        for (T item : second) {
            if (all.contains(item)) {
                throw new IllegalArgumentException("declared twice: " + item);
            }
            all.add(item);
        }
        return all;
    }
}
