package dev.specstress.launcher.doctor;

import dev.specstress.providers.WireKind;
import dev.specstress.schemas.ModelEntry;
import java.net.URI;
import java.util.Optional;
import org.apache.kafka.common.config.types.Password;

/**
 * A provider to be looked at.
 *
 * @param key what is known of its key
 * @param model the one to call, at its price
 */
record Patient(String provider, WireKind wire, URI address, Key key, ModelEntry model) {

    /** Whether there is a key. */
    sealed interface Key {

        /** @param where for people, for example {@code "OPENAI_API_KEY"} */
        record There(String where, Password secret) implements Key {}

        /** The campaign gives none, so the server seems to want none. */
        record NotWanted() implements Key {}

        /** @param why for people, naming where it should be */
        record Missing(String why) implements Key {}
    }

    Optional<Password> secret() {
        return key instanceof Key.There(var _, Password secret) ? Optional.of(secret) : Optional.empty();
    }

    /** What can be said without a call. */
    String words() {
        return "wire %s at %s, ".formatted(wire.name(), address)
                + switch (key) {
                    case Key.There(String where, var _) -> "key in " + where;
                    case Key.NotWanted() -> "no key wanted";
                    case Key.Missing(String why) -> "no key: " + why;
                };
    }
}
