package dev.specstress.providers.internal.wire;

import java.util.Locale;

/** Why an attempt is worth repeating. */
public enum RetryCause {
    RATE_LIMITED,
    SERVER,
    NETWORK;

    /** As metrics and logs name it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
