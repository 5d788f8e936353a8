package dev.specstress.inputs.campaign;

import java.net.URI;
import java.util.Optional;

/** Where the models of one provider are called, as far as the campaign says. */
public sealed interface ProviderAddress {

    /** The format it is spoken to in, by name; empty for the one of the provider's own name, or else the usual one. */
    Optional<String> wire();

    /** The simulator that the launcher starts. */
    record BuiltInSimulator(Optional<String> wire) implements ProviderAddress {}

    /**
     * A server.
     *
     * @param baseUrl empty for the public address that goes with the wire
     */
    record Endpoint(Optional<URI> baseUrl, Optional<String> wire, KeySource key) implements ProviderAddress {}
}
