package dev.specstress.providers;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.config.types.Password;

/**
 * Where one provider is and how it is spoken to.
 *
 * @param provider the name that {@code ModelEntry.provider} refers to, for example {@code "openai"}
 * @param baseUrl http or https, what the wire's paths are appended to, for example {@code https://api.openai.com/v1}
 * @param apiKey empty for a server that asks for none; never printed
 * @param wire the format it speaks, by {@link WireKind#name()}
 * @param callTimeout the most one call may take, waits and retries included; 1 ms to 24 h
 */
public record ProviderSettings(
        String provider, URI baseUrl, Optional<Password> apiKey, String wire, Duration callTimeout) {

    /** The wire of servers that are no one provider's: OpenAI's Chat Completions, which most speak. */
    public static final String OPENAI_COMPATIBLE = "openai-compatible";

    private static final Duration LONGEST = Duration.ofHours(24);

    /** Checks every part; the message of the {@link IllegalArgumentException} names the provider and the part. */
    public ProviderSettings {
        if (provider.isBlank()) {
            throw new IllegalArgumentException("A provider needs a name");
        }
        require(provider, "wire", !wire.isBlank(), "is empty");
        require(provider, "base URL", isHttp(baseUrl), "must be an http or https address with a host");
        // The URL is printed in errors; a password in it would be too.
        require(provider, "base URL", baseUrl.getRawUserInfo() == null, "must not hold a user or a password");
        require(provider, "base URL", baseUrl.getRawQuery() == null, "must not have a query");
        require(
                provider,
                "API key",
                apiKey.map(ProviderSettings::isHeaderValue).orElse(true),
                "is empty or unprintable");
        require(
                provider,
                "call timeout",
                callTimeout.toMillis() >= 1 && callTimeout.compareTo(LONGEST) <= 0,
                "must be between 1 ms and 24 h");
    }

    private static boolean isHttp(URI url) {
        return url.getHost() != null
                && ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()));
    }

    /** A line break pasted along with a key would otherwise surface as an error that quotes the key. */
    private static boolean isHeaderValue(Password key) {
        return !key.value().isEmpty() && key.value().chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private static void require(String provider, String part, boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException("Provider %s: %s %s".formatted(provider, part, complaint));
        }
    }
}
