package dev.specstress.kit.config;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.types.Password;

/** Writes the keys of a schema out for people. */
public final class ConfigReference {
    private ConfigReference() {}

    /** A Markdown table: key, default, what is allowed, meaning. */
    public static String markdown(ConfigSchema schema) {
        return lines(schema)
                .map(line -> "| `%s` | %s | %s | %s |"
                        .formatted(
                                line.key(),
                                line.fallback().isEmpty() ? "" : "`" + line.fallback() + "`",
                                line.allowed().replace("|", "\\|"),
                                line.meaning().replace("|", "\\|")))
                .collect(Collectors.joining(
                        "\n", "| Key | Default | Allowed | Meaning |\n| --- | --- | --- | --- |\n", "\n"));
    }

    /** The same for a terminal: what {@code --help} prints. */
    public static String text(ConfigSchema schema) {
        return lines(schema)
                .map(line -> "  --%s%s%n      %s Allowed is %s."
                        .formatted(
                                line.key(),
                                line.fallback().isEmpty() ? "=…" : "=" + line.fallback(),
                                line.meaning(),
                                line.allowed()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private record Line(String key, String fallback, String allowed, String meaning) {}

    private static Stream<Line> lines(ConfigSchema schema) {
        Stream<Line> keys = schema.keys().values().stream()
                .filter(key -> !key.internalConfig)
                .map(key -> line("", key));
        Stream<Line> families = schema.families().stream()
                .flatMap(family -> family.members().configKeys().values().stream()
                        .map(member -> line(family.prefix() + family.placeholder() + ".", member)));
        Stream<Line> passed = schema.passThrough().stream()
                .map(prefix -> new Line(prefix.prefix() + "*", "", "any", prefix.meaning()));
        return Stream.of(keys, families, passed).flatMap(lines -> lines);
    }

    private static Line line(String prefix, ConfigKey key) {
        return new Line(prefix + key.name, fallback(key), Allowed.by(key), key.documentation);
    }

    private static String fallback(ConfigKey key) {
        if (!key.hasDefault()) {
            return "(required)";
        }
        boolean unset = key.defaultValue == null || key.defaultValue instanceof Password;
        return unset ? "" : ConfigDef.convertToString(key.defaultValue, key.type);
    }
}
