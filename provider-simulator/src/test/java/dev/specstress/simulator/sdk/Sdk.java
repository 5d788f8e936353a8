package dev.specstress.simulator.sdk;

import dev.specstress.simulator.ProviderSimulator;
import java.time.Duration;

/** The four wires, each spoken by its provider's own SDK. */
enum Sdk {
    OPENAI(OpenAiSdk::openAi),
    ANTHROPIC(AnthropicSdk::new),
    GOOGLE(GoogleSdk::new),
    XAI(OpenAiSdk::xAi);

    /** A client of one provider. */
    interface Client extends AutoCloseable {
        /** @throws Failure where the call fails */
        Heard ask(Asked asked);

        @Override
        void close();
    }

    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Opens a client with a key. */
    @FunctionalInterface
    private interface Opener {
        Client open(ProviderSimulator simulator, String key);
    }

    @SuppressWarnings("ImmutableEnumChecker") // constructors hold nothing
    private final Opener opener;

    Sdk(Opener opener) {
        this.opener = opener;
    }

    Client open(ProviderSimulator simulator) {
        return open(simulator, "any");
    }

    Client open(ProviderSimulator simulator, String key) {
        return opener.open(simulator, key);
    }
}
