package dev.specstress.providers;

import dev.specstress.kit.config.Checks;
import dev.specstress.kit.config.ConfigFamily;
import dev.specstress.kit.config.ConfigSchema;
import dev.specstress.kit.config.ConfigValues;
import dev.specstress.kit.config.InvalidConfigException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.types.Password;

/** Every provider and the one retry policy, as the configuration of a service names them. */
public record ProvidersConfig(List<ProviderSettings> providers, RetryPolicy retries) {
    private static final String FAMILY = "providers.";
    private static final String BASE_URL = "base.url";
    private static final String API_KEY = "api.key";
    private static final String WIRE = "wire";
    private static final String CALL_TIMEOUT = "call.timeout.ms";
    private static final String ATTEMPTS = "provider.retry.max.attempts";
    private static final String FIRST_DELAY = "provider.retry.first.delay.ms";
    private static final String MAX_DELAY = "provider.retry.max.delay.ms";
    private static final String RETRY_AFTER_CAP = "provider.retry.after.cap.ms";
    private static final String JITTER = "provider.retry.jitter";
    private static final long HOUR = 3_600_000;

    public ProvidersConfig {
        providers = List.copyOf(providers);
    }

    /** The keys: {@code providers.<provider>.…} for each provider, {@code provider.retry.…} for all. */
    public static ConfigSchema schema() {
        return ConfigSchema.of("providers", retryKeys())
                .withFamily(new ConfigFamily(FAMILY, "<provider>", providerKeys()));
    }

    /** @throws InvalidConfigException naming the provider and the place, if values do not fit together */
    public static ProvidersConfig from(ConfigValues values) {
        List<ProviderSettings> providers = values.family(FAMILY).entrySet().stream()
                .map(provider -> settings(provider.getKey(), provider.getValue()))
                .toList();
        return new ProvidersConfig(providers, checked(values, MAX_DELAY, () -> retries(values)));
    }

    private static ProviderSettings settings(String name, ConfigValues values) {
        WireKind wire = values.optionalText(WIRE).flatMap(WireKind::named).orElseGet(() -> WireKind.of(name));
        URI baseUrl = values.optionalText(BASE_URL)
                .map(URI::create)
                .or(wire::publicAddress)
                .orElseThrow(() -> new InvalidConfigException(
                        "%s%s.%s: required for the wire %s, and not given; allowed is an http:// or https:// URL"
                                .formatted(FAMILY, name, BASE_URL, wire.name())));
        // A file that holds a key usually ends its line.
        Optional<Password> key =
                values.secret(API_KEY).map(secret -> new Password(secret.value().stripTrailing()));
        return checked(
                values,
                BASE_URL,
                () -> new ProviderSettings(name, baseUrl, key, wire.name(), values.millis(CALL_TIMEOUT)));
    }

    private static RetryPolicy retries(ConfigValues values) {
        return new RetryPolicy(
                values.integer(ATTEMPTS),
                values.millis(FIRST_DELAY),
                values.millis(MAX_DELAY),
                values.millis(RETRY_AFTER_CAP),
                values.decimal(JITTER));
    }

    /** What a single key's check cannot see is refused by the record's own; {@code near} says whereabouts that was set. */
    private static <T> T checked(ConfigValues values, String near, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException refused) {
            throw new InvalidConfigException("%s (%s)".formatted(refused.getMessage(), values.origin(near)));
        }
    }

    private static ConfigDef providerKeys() {
        return new ConfigDef()
                .define(
                        BASE_URL,
                        ConfigDef.Type.STRING,
                        null,
                        Checks.url(),
                        Importance.HIGH,
                        "Where the provider's API is; unset for the public address of the wire's own provider. With the "
                                + "version path for openai, xai and openai-compatible, for example "
                                + "https://api.openai.com/v1; without it for anthropic and google.")
                .define(
                        API_KEY,
                        ConfigDef.Type.PASSWORD,
                        null,
                        Importance.HIGH,
                        "The key calls are made with, best as ${env:NAME} or ${dir:/path:file-name}; unset for a server that asks for none.")
                .define(
                        WIRE,
                        ConfigDef.Type.STRING,
                        null,
                        Checks.matching(String.join("|", wires()), "one of " + wires()),
                        Importance.MEDIUM,
                        "The format it speaks; unset for the one of the provider's own name, or else openai-compatible.")
                .define(
                        CALL_TIMEOUT,
                        ConfigDef.Type.LONG,
                        300_000L,
                        Range.between(1, 24 * HOUR),
                        Importance.MEDIUM,
                        "The most one call may take, waits and retries included, milliseconds.");
    }

    private static List<String> wires() {
        return WireKind.all().stream().map(WireKind::name).toList();
    }

    private static ConfigDef retryKeys() {
        RetryPolicy standard = RetryPolicy.STANDARD;
        return new ConfigDef()
                .define(
                        ATTEMPTS,
                        ConfigDef.Type.INT,
                        standard.maxAttempts(),
                        Range.between(1, 100),
                        Importance.MEDIUM,
                        "Attempts per call; 1 never retries.")
                .define(
                        FIRST_DELAY,
                        ConfigDef.Type.LONG,
                        standard.firstDelay().toMillis(),
                        Range.between(1, HOUR),
                        Importance.LOW,
                        "Wait after the first failed attempt, milliseconds; each later one is twice as long.")
                .define(
                        MAX_DELAY,
                        ConfigDef.Type.LONG,
                        standard.maxDelay().toMillis(),
                        Range.between(1, HOUR),
                        Importance.LOW,
                        "Longest wait of our own choosing, milliseconds.")
                .define(
                        RETRY_AFTER_CAP,
                        ConfigDef.Type.LONG,
                        standard.retryAfterCap().toMillis(),
                        Range.between(0, HOUR),
                        Importance.LOW,
                        "Longest wait a provider's Retry-After is granted, milliseconds.")
                .define(
                        JITTER,
                        ConfigDef.Type.DOUBLE,
                        standard.jitter(),
                        Range.between(0, 1),
                        Importance.LOW,
                        "By which part of itself a wait is varied at random, 0 to 1.");
    }
}
