package dev.specstress.kit.config;

import dev.specstress.kit.internal.config.Environment;
import dev.specstress.kit.internal.config.Flags;
import dev.specstress.kit.internal.config.Placeholders;
import dev.specstress.kit.internal.config.PropertiesFile;
import dev.specstress.kit.internal.config.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a component's configuration: defaults, then files, then environment, then flags; later wins whatever the order of
 * calls here. Nothing is read from anywhere that was not handed in.
 */
public final class ConfigLoader {
    /** What our environment variables begin with. */
    public static final String VARIABLE_PREFIX = "SPECSTRESS_";

    /** Names one properties file, read before those that {@code --config} names. */
    public static final String FILE_VARIABLE = VARIABLE_PREFIX + "CONFIG";

    private final ConfigSchema schema;
    private final List<Path> files = new ArrayList<>();
    private final List<Setting> flags = new ArrayList<>();
    private Map<String, String> environment = Map.of();

    private ConfigLoader(ConfigSchema schema) {
        this.schema = schema;
    }

    public static ConfigLoader of(ConfigSchema schema) {
        return new ConfigLoader(schema);
    }

    /** Adds a properties file (UTF-8) that wins over files added before. */
    public ConfigLoader file(Path file) {
        files.add(file);
        return this;
    }

    /** The process's environment: variables with our prefix are settings, all can be named in placeholders. */
    public ConfigLoader environment(Map<String, String> variables) {
        environment = Map.copyOf(variables);
        return this;
    }

    /**
     * Adds a command line: {@code --config FILE}, {@code --key=value}, {@code --key value}.
     *
     * @throws InvalidConfigException if it is not of that form
     */
    public ConfigLoader flags(List<String> arguments) {
        Flags parsed = Flags.parse(arguments);
        files.addAll(parsed.files());
        flags.addAll(parsed.settings());
        return this;
    }

    /** Sets one key as a flag would; for a process that configures another part of itself. */
    public ConfigLoader set(String key, String value) {
        flags.add(new Setting(key, value, new Origin.Flag(key)));
        return this;
    }

    /**
     * Reads and checks everything.
     *
     * @throws InvalidConfigException with one line for every key that is unknown, missing or has a bad value
     */
    public ConfigValues load() {
        var settings = new ArrayList<Setting>();
        var variables = new LinkedHashMap<>(environment);
        String variableFile = variables.remove(FILE_VARIABLE);
        if (variableFile != null) {
            settings.addAll(PropertiesFile.read(Path.of(variableFile)));
        }
        files.forEach(file -> settings.addAll(PropertiesFile.read(file)));
        settings.addAll(Environment.read(variables, VARIABLE_PREFIX));
        settings.addAll(flags);
        return new Resolution(schema, new Placeholders(environment)).resolve(settings);
    }
}
