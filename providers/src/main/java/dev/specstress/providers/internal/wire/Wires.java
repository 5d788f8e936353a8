package dev.specstress.providers.internal.wire;

import dev.specstress.providers.ProviderSettings;
import dev.specstress.providers.internal.wire.openai.OpenAiWire;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The wires there are, by the name that settings call them. A new format is one class and one line here. */
public final class Wires {
    private static final Map<String, Function<ProviderSettings, Wire>> BY_NAME =
            new TreeMap<>(Map.of(ProviderSettings.OPENAI_COMPATIBLE, OpenAiWire::open));

    private Wires() {}

    /** Opens the wire the settings name. */
    public static Wire open(ProviderSettings settings) {
        return Optional.ofNullable(BY_NAME.get(settings.wire()))
                .orElseThrow(() -> new IllegalArgumentException("Provider %s: wire %s is unknown; there is %s"
                        .formatted(settings.provider(), settings.wire(), String.join(", ", BY_NAME.keySet()))))
                .apply(settings);
    }
}
