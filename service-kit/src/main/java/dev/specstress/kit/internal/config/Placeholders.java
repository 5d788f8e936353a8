package dev.specstress.kit.internal.config;

import dev.specstress.kit.config.InvalidConfigException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigTransformer;
import org.apache.kafka.common.config.provider.ConfigProvider;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.apache.kafka.common.config.provider.FileConfigProvider;

/**
 * Kafka's own placeholders in values, so that a secret need not stand where it is used: {@code ${env:NAME}},
 * {@code ${file:/path/to.properties:key}} and {@code ${dir:/path:file-name}}.
 */
public final class Placeholders {
    private final Map<String, ConfigProvider> providers;
    private final ConfigTransformer transformer;

    public Placeholders(Map<String, String> environment) {
        providers = Map.of(
                "env", new EnvVarConfigProvider(environment),
                "file", new FileConfigProvider(),
                "dir", new DirectoryConfigProvider());
        providers.values().forEach(provider -> provider.configure(Map.of()));
        transformer = new ConfigTransformer(providers);
    }

    /** Whether a value holds anything to resolve. */
    public static boolean in(String raw) {
        return ConfigTransformer.DEFAULT_PATTERN.matcher(raw).find();
    }

    /**
     * The setting's value with every placeholder replaced.
     *
     * @throws InvalidConfigException if one names nothing; Kafka itself would leave it standing as the value
     */
    public String resolve(Setting setting) {
        Matcher placeholder = ConfigTransformer.DEFAULT_PATTERN.matcher(setting.raw());
        while (placeholder.find()) {
            check(setting, placeholder.group(1), placeholder.group(3), placeholder.group(4));
        }
        return transformer
                .transform(Map.of(setting.key(), setting.raw()))
                .data()
                .get(setting.key());
    }

    private void check(Setting setting, String scheme, String path, String key) {
        ConfigProvider provider = providers.get(scheme);
        if (provider == null) {
            throw new InvalidConfigException(setting
                    + ": no such placeholder; allowed are ${env:NAME}, ${file:/path:key} and ${dir:/path:name}");
        }
        if (!found(provider, path == null ? "" : path, key)) {
            throw new InvalidConfigException(setting + ": "
                    + switch (scheme) {
                        case "env" -> "environment variable " + key + " is not set";
                        case "file" -> "file " + path + " is not there or has no key " + key;
                        default -> "directory " + path + " is not there or has no file " + key;
                    });
        }
    }

    private static boolean found(ConfigProvider provider, String path, String key) {
        try {
            return provider.get(path, Set.of(key)).data().containsKey(key);
        } catch (ConfigException _) {
            return false;
        }
    }
}
