package dev.specstress.launcher.models;

import dev.specstress.simulator.ProviderSimulator;
import java.net.URI;

/** Where the simulator speaks a wire. */
public final class SimulatedAddress {
    private SimulatedAddress() {}

    /** @param wire by name; one that it does not speak of its own is OpenAI's */
    public static URI of(ProviderSimulator simulator, String wire) {
        return switch (wire) {
            case "anthropic" -> simulator.anthropicBaseUrl();
            case "google" -> simulator.googleBaseUrl();
            case "xai" -> simulator.xAiBaseUrl();
            default -> simulator.openAiBaseUrl();
        };
    }
}
