package dev.specstress.providers;

import dev.specstress.providers.internal.wire.Wires;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A format that providers are spoken to in, as configurations and campaign files name it.
 *
 * @param name for example {@code "anthropic"}
 * @param publicAddress of the provider whose format it is; empty where there is no one provider
 * @param keyVariables environment variables that its key is by convention in, the first that is set holds it
 */
public record WireKind(String name, Optional<URI> publicAddress, List<String> keyVariables) {

    public WireKind {
        keyVariables = List.copyOf(keyVariables);
    }

    /** Every one there is, by name. */
    public static List<WireKind> all() {
        return Wires.STANDARD.kinds();
    }

    public static Optional<WireKind> named(String name) {
        return all().stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** What a provider speaks where nothing says so: the format of its own name, or else OpenAI's, as most servers do. */
    public static WireKind of(String provider) {
        return named(provider)
                .or(() -> named(ProviderSettings.OPENAI_COMPATIBLE))
                .orElseThrow();
    }
}
