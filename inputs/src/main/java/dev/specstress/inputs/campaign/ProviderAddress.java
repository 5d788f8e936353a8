package dev.specstress.inputs.campaign;

import java.net.URI;
import java.util.Optional;

/** Where the models of one provider are called. */
public sealed interface ProviderAddress {

    /** The simulator that the launcher starts. */
    record BuiltInSimulator() implements ProviderAddress {}

    /**
     * An OpenAI-compatible endpoint.
     *
     * @param apiKeyEnv name of the environment variable that holds the key; empty if it wants none
     */
    record Endpoint(URI baseUrl, Optional<String> apiKeyEnv) implements ProviderAddress {}
}
