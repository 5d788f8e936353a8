package dev.specstress.kit.config;

import dev.specstress.kit.internal.config.Placeholders;
import dev.specstress.kit.internal.config.Setting;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.types.Password;

/**
 * One effective setting.
 *
 * @param text the value as text, placeholders resolved; empty where the default is "not set"; may be a secret
 * @param typed the value as its type; empty likewise
 * @param printed what may be shown of it
 * @param allowed what the key takes, in words
 */
record ConfigEntry(Optional<String> text, Optional<Object> typed, String printed, String allowed, Origin origin) {
    private static final Pattern USER_IN_URL = Pattern.compile("://[^/@\\s]+@");

    static ConfigEntry given(ConfigKey key, Setting setting, String text, Object typed) {
        String printed = typed instanceof Password ? Password.HIDDEN : printed(setting, text);
        return new ConfigEntry(Optional.of(text), Optional.of(typed), printed, Allowed.by(key), setting.origin());
    }

    static ConfigEntry passed(Setting setting, String text, boolean printable) {
        String printed = printable ? printed(setting, text) : Password.HIDDEN;
        return new ConfigEntry(Optional.of(text), Optional.of(text), printed, "text", setting.origin());
    }

    static ConfigEntry byDefault(ConfigKey key) {
        Optional<Object> typed = Optional.ofNullable(key.defaultValue);
        String text = ConfigDef.convertToString(key.defaultValue, key.type);
        String printed = typed.isEmpty() || typed.get() instanceof Password ? "" : text;
        return new ConfigEntry(Optional.ofNullable(text), typed, printed, Allowed.by(key), new Origin.Default());
    }

    /** What came through a placeholder is shown as the placeholder: it was put elsewhere for a reason. */
    private static String printed(Setting setting, String text) {
        return Placeholders.in(setting.raw())
                ? setting.raw()
                : USER_IN_URL.matcher(text).replaceAll("://[hidden]@");
    }

    @Override
    public String toString() {
        return printed + " (" + origin + ")";
    }
}
