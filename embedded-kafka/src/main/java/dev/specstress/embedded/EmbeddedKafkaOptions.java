package dev.specstress.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How an embedded broker is started.
 *
 * @param port where clients connect on 127.0.0.1, 0 for any free one
 * @param directory where its data stays; empty for a temporary directory that goes with the broker
 * @param overrides broker properties that win over {@link SingleNodeProperties}
 */
public record EmbeddedKafkaOptions(int port, Optional<Path> directory, Map<String, String> overrides) {

    public EmbeddedKafkaOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
        }
        Objects.requireNonNull(directory, "directory");
        overrides = Map.copyOf(overrides);
    }

    /** Any free port, data that goes with the broker. */
    public static EmbeddedKafkaOptions temporary() {
        return new EmbeddedKafkaOptions(0, Optional.empty(), Map.of());
    }

    /** The same with some broker properties. */
    public EmbeddedKafkaOptions with(Map<String, String> overrides) {
        return new EmbeddedKafkaOptions(port, directory, overrides);
    }
}
