package dev.specstress.schemas.registry.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.types.Password;

/**
 * How to reach a registry over HTTP.
 *
 * @param endpoints tried in turn, 1 or more
 * @param tls Kafka's {@code ssl.*} settings; empty for the platform's
 * @param connectTimeout for one connection
 * @param requestTimeout for one request, from its start to the end of the answer
 * @param retries rounds over all endpoints after the first
 * @param retryWait before the first retry, doubled for each further one
 * @param maxRetryWait the longest wait between two rounds
 */
public record RegistrySettings(
        List<RegistryEndpoint> endpoints,
        Map<String, Object> tls,
        Duration connectTimeout,
        Duration requestTimeout,
        int retries,
        Duration retryWait,
        Duration maxRetryWait) {
    private static final String PREFIX = "schema.registry.";
    private static final String TLS_PREFIX = PREFIX + "ssl.";
    private static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
    private static final String READ_TIMEOUT = "http.read.timeout.ms";
    private static final String RETRIES = "max.retries";
    private static final String RETRY_WAIT = "retries.wait.ms";
    private static final String MAX_RETRY_WAIT = "retries.max.wait.ms";

    private static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    CONNECT_TIMEOUT,
                    ConfigDef.Type.INT,
                    10_000,
                    Range.atLeast(1),
                    Importance.LOW,
                    "For one connection, ms.")
            .define(
                    READ_TIMEOUT,
                    ConfigDef.Type.INT,
                    20_000,
                    Range.atLeast(1),
                    Importance.LOW,
                    "For one whole request, ms.")
            .define(RETRIES, ConfigDef.Type.INT, 3, Range.between(0, 100), Importance.LOW, "Rounds after the first.")
            .define(
                    RETRY_WAIT,
                    ConfigDef.Type.INT,
                    500,
                    Range.atLeast(0),
                    Importance.LOW,
                    "Before the first retry, ms.")
            .define(MAX_RETRY_WAIT, ConfigDef.Type.INT, 20_000, Range.atLeast(0), Importance.LOW, "Longest wait, ms.");

    /**
     * Reads Confluent's settings. All but the TLS ones may also be given with {@code schema.registry.} in front, which
     * then wins.
     *
     * @throws org.apache.kafka.common.config.ConfigException if one is wrong
     */
    public static RegistrySettings from(List<String> urls, Map<String, ?> properties) {
        Map<String, Object> plain = new HashMap<>(properties);
        Map<String, Object> tls = new HashMap<>();
        properties.forEach((name, value) -> {
            if (name.startsWith(TLS_PREFIX)) {
                tls.put(name.substring(PREFIX.length()), value);
            } else if (name.startsWith(PREFIX)) {
                plain.put(name.substring(PREFIX.length()), value);
            }
        });
        Optional<Password> shared = Authorization.from(plain);
        AbstractConfig config = new AbstractConfig(DEFINITION, plain, false);
        return new RegistrySettings(
                urls.stream().map(url -> RegistryEndpoint.parse(url, shared)).toList(),
                Map.copyOf(tls),
                Duration.ofMillis(config.getInt(CONNECT_TIMEOUT)),
                Duration.ofMillis(config.getInt(READ_TIMEOUT)),
                config.getInt(RETRIES),
                Duration.ofMillis(config.getInt(RETRY_WAIT)),
                Duration.ofMillis(config.getInt(MAX_RETRY_WAIT)));
    }

    /** The wait after a number of rounds, 1 or more. */
    Duration waitAfter(int rounds) {
        Duration doubled = retryWait.multipliedBy(1L << Math.min(rounds - 1, 30));
        return doubled.compareTo(maxRetryWait) < 0 ? doubled : maxRetryWait;
    }

    /** Addresses only: the TLS settings may hold passwords. */
    @Override
    public String toString() {
        return String.join(
                ", ", endpoints.stream().map(e -> e.base().toString()).toList());
    }
}
