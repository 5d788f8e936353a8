package dev.specstress.kit.internal.config;

import dev.specstress.kit.config.Origin;

/** A key as somebody gave it; {@code raw} may be a secret. */
public record Setting(String key, String raw, Origin origin) {

    @Override
    public String toString() {
        return key + " (" + origin + ")";
    }
}
