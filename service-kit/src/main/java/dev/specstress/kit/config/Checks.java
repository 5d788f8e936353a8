package dev.specstress.kit.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.apache.kafka.common.config.ConfigException;

/** Validators that Kafka's {@code ConfigDef} lacks. Each passes an unset value, and says in words what it allows. */
public final class Checks {
    private Checks() {}

    /** An absolute {@code http} or {@code https} URL with a host. */
    public static Validator url() {
        return new Check("an http:// or https:// URL", Checks::isUrl);
    }

    /** Text that matches {@code pattern} as a whole; {@code allowed} says so in words. */
    public static Validator matching(String pattern, String allowed) {
        return new Check(allowed, Pattern.compile(pattern).asMatchPredicate());
    }

    private static boolean isUrl(String text) {
        try {
            var uri = new URI(text);
            return uri.getScheme() != null
                    && Set.of("http", "https").contains(uri.getScheme())
                    && uri.getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private record Check(String allowed, java.util.function.Predicate<String> passes) implements Validator {
        @Override
        public void ensureValid(String name, Object value) {
            if (value != null && !passes.test(value.toString())) {
                throw new ConfigException(name + " must be " + allowed);
            }
        }

        @Override
        public String toString() {
            return allowed;
        }
    }
}
