package dev.specstress.schemas.registry.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;

/** Reads the settings that say who we are to a registry. Secrets travel as {@link Password}, which never prints itself. */
final class Authorization {
    private static final String BASIC_SOURCE = "basic.auth.credentials.source";
    private static final String USER_INFO = "basic.auth.user.info";
    private static final String BEARER_SOURCE = "bearer.auth.credentials.source";
    private static final String TOKEN = "bearer.auth.token";

    private static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    BASIC_SOURCE,
                    ConfigDef.Type.STRING,
                    "URL",
                    ConfigDef.ValidString.in("URL", "USER_INFO"),
                    Importance.MEDIUM,
                    "Where user and password are: in the address, or in " + USER_INFO + ".")
            .define(USER_INFO, ConfigDef.Type.PASSWORD, null, Importance.MEDIUM, "<user>:<password>.")
            .define(
                    BEARER_SOURCE,
                    ConfigDef.Type.STRING,
                    "STATIC_TOKEN",
                    ConfigDef.ValidString.in("STATIC_TOKEN"),
                    Importance.LOW,
                    "Always STATIC_TOKEN.")
            .define(TOKEN, ConfigDef.Type.PASSWORD, null, Importance.MEDIUM, "A bearer token.");

    private Authorization() {}

    /**
     * The header's value for every address alike; empty if each address brings its own or none.
     *
     * @throws ConfigException if the settings contradict one another
     */
    static Optional<Password> from(Map<String, ?> properties) {
        AbstractConfig config = new AbstractConfig(DEFINITION, properties, false);
        Optional<Password> userInfo = Optional.ofNullable(config.getPassword(USER_INFO));
        Optional<Password> token = Optional.ofNullable(config.getPassword(TOKEN));
        boolean bySetting = config.getString(BASIC_SOURCE).equals("USER_INFO");
        if (bySetting != userInfo.isPresent()) {
            throw new ConfigException(USER_INFO + " and " + BASIC_SOURCE + "=USER_INFO go together, one is missing");
        }
        if (userInfo.isPresent() && token.isPresent()) {
            throw new ConfigException("only one of " + USER_INFO + " and " + TOKEN + " can be sent");
        }
        return userInfo.map(info -> basic(info.value())).or(() -> token.map(secret -> bearer(secret.value())));
    }

    static Password basic(String userInfo) {
        byte[] utf8 = userInfo.getBytes(StandardCharsets.UTF_8);
        return new Password("Basic " + Base64.getEncoder().encodeToString(utf8));
    }

    private static Password bearer(String token) {
        // Checked here because java.net.http would repeat a bad header value in its message.
        if (!token.matches("[!-~]+")) {
            throw new ConfigException(TOKEN + " is empty or holds characters that no header can carry");
        }
        return new Password("Bearer " + token);
    }
}
