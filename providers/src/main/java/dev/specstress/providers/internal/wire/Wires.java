package dev.specstress.providers.internal.wire;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.specstress.providers.ProviderSettings;
import dev.specstress.providers.WireKind;
import dev.specstress.providers.internal.wire.anthropic.AnthropicWire;
import dev.specstress.providers.internal.wire.google.GoogleWire;
import dev.specstress.providers.internal.wire.openai.OpenAiWire;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The wires there are. A new format is one class and one line here. */
public final class Wires {
    public static final Wires STANDARD = new Wires(List.of(
            Entry.official("anthropic", "https://api.anthropic.com", AnthropicWire::open, "ANTHROPIC_API_KEY"),
            Entry.official("openai", "https://api.openai.com/v1", OpenAiWire::openAi, "OPENAI_API_KEY"),
            Entry.official(
                    "google",
                    "https://generativelanguage.googleapis.com",
                    GoogleWire::open,
                    "GEMINI_API_KEY",
                    "GOOGLE_API_KEY"),
            Entry.official("xai", "https://api.x.ai/v1", OpenAiWire::xAi, "XAI_API_KEY"),
            Entry.unofficial(ProviderSettings.OPENAI_COMPATIBLE, OpenAiWire::compatible)));

    private final Map<String, Entry> byName;

    public Wires(List<Entry> entries) {
        this.byName =
                entries.stream().collect(toMap(entry -> entry.kind().name(), identity(), (a, b) -> a, TreeMap::new));
    }

    /** One format and how a provider that speaks it is opened. */
    public record Entry(WireKind kind, Function<ProviderSettings, Wire> open) {

        /** The format of one provider, which is at an address all know. */
        public static Entry official(
                String name, String address, Function<ProviderSettings, Wire> open, String... keyVariables) {
            return new Entry(new WireKind(name, Optional.of(URI.create(address)), List.of(keyVariables)), open);
        }

        /** The format of many servers. */
        public static Entry unofficial(String name, Function<ProviderSettings, Wire> open) {
            return new Entry(new WireKind(name, Optional.empty(), List.of()), open);
        }
    }

    public List<WireKind> kinds() {
        return byName.values().stream().map(Entry::kind).toList();
    }

    /** Opens the wire the settings name. */
    public Wire open(ProviderSettings settings) {
        return Optional.ofNullable(byName.get(settings.wire()))
                .orElseThrow(() -> new IllegalArgumentException("Provider %s: wire %s is unknown; there is %s"
                        .formatted(settings.provider(), settings.wire(), String.join(", ", byName.keySet()))))
                .open()
                .apply(settings);
    }
}
