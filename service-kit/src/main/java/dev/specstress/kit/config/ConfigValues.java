package dev.specstress.kit.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.types.Password;

/**
 * A component's checked settings. Asking for a key the schema does not declare, or as another type, is a programming error
 * and throws {@link IllegalArgumentException}. {@link #toString()} and {@link #print()} mask secrets.
 */
public final class ConfigValues {
    private final String name;
    private final Map<String, ConfigEntry> entries;
    private final Map<String, Set<String>> names;

    ConfigValues(String name, Map<String, ConfigEntry> entries, Map<String, Set<String>> names) {
        this.name = name;
        this.entries = Collections.unmodifiableMap(entries);
        this.names = names;
    }

    public int integer(String key) {
        return required(key, Integer.class);
    }

    /** Of a key of type {@code LONG} or {@code INT}. */
    public long number(String key) {
        return required(key, Number.class).longValue();
    }

    public double decimal(String key) {
        return required(key, Double.class);
    }

    public boolean bool(String key) {
        return required(key, Boolean.class);
    }

    public String text(String key) {
        return required(key, String.class);
    }

    /** Of a key that counts milliseconds, by convention {@code <something>.ms}. */
    public Duration millis(String key) {
        return Duration.ofMillis(number(key));
    }

    public List<String> list(String key) {
        List<?> items = required(key, List.class);
        return items.stream().map(Object::toString).toList();
    }

    /** A constant by its name in any case, dashes for underscores. */
    public <E extends Enum<E>> E oneOf(String key, Class<E> type) {
        String wanted = text(key).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(wanted)) {
                return constant;
            }
        }
        throw refuse(key, List.of(type.getEnumConstants()).toString());
    }

    /** A text that may be unset (its default is null) or empty. */
    public Optional<String> optionalText(String key) {
        return optional(key, String.class).filter(text -> !text.isEmpty());
    }

    public Optional<Path> optionalPath(String key) {
        return optionalText(key).map(Path::of);
    }

    public Optional<Integer> optionalInteger(String key) {
        return optional(key, Integer.class);
    }

    public Optional<Duration> optionalMillis(String key) {
        return optional(key, Number.class).map(millis -> Duration.ofMillis(millis.longValue()));
    }

    /** A secret that may be unset or empty; {@link Password#value()} is the only way to see it. */
    public Optional<Password> secret(String key) {
        return optional(key, Password.class).filter(secret -> !secret.value().isEmpty());
    }

    /** Each name an operator mentioned in the family of this prefix, with its members under their own names. */
    public Map<String, ConfigValues> family(String prefix) {
        Set<String> mentioned = names.get(prefix);
        if (mentioned == null) {
            throw new IllegalArgumentException(name + " declares no family " + prefix);
        }
        var members = new TreeMap<String, ConfigValues>();
        mentioned.forEach(each -> members.put(each, under(prefix + each + ".")));
        return members;
    }

    /** Everything set under a prefix as text, prefix removed, secrets in clear: for libraries; never print it. */
    public Map<String, String> passedThrough(String prefix) {
        var passed = new TreeMap<String, String>();
        under(prefix).entries.forEach((key, entry) -> entry.text().ifPresent(text -> passed.put(key, text)));
        return passed;
    }

    /** The settings behind a prefix, under their own names. */
    public ConfigValues under(String prefix) {
        return new ConfigValues(name, strip(prefix, entries), strip(prefix, names));
    }

    /** The error of a value that is well-formed yet cannot be used together with others: throw it. */
    public InvalidConfigException refuse(String key, String allowed) {
        return new InvalidConfigException(key + " (" + entry(key).origin() + "): bad value; allowed is " + allowed);
    }

    /** Where a key's value came from. */
    public Origin origin(String key) {
        return entry(key).origin();
    }

    /** Every key with its effective value and origin, one a line, secrets masked. */
    public String print() {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return print();
    }

    private ConfigEntry entry(String key) {
        ConfigEntry entry = entries.get(key);
        if (entry == null) {
            throw new IllegalArgumentException(name + " declares no key " + key);
        }
        return entry;
    }

    private <T> Optional<T> optional(String key, Class<T> type) {
        return entry(key).typed().map(value -> {
            if (!type.isInstance(value)) {
                throw new IllegalArgumentException(key + " is not of type " + type.getSimpleName());
            }
            return type.cast(value);
        });
    }

    private <T> T required(String key, Class<T> type) {
        return optional(key, type).orElseThrow(() -> refuse(key, "set"));
    }

    private static <T> Map<String, T> strip(String prefix, Map<String, T> map) {
        var stripped = new LinkedHashMap<String, T>();
        map.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                stripped.put(key.substring(prefix.length()), value);
            }
        });
        return stripped;
    }
}
