package dev.specstress.kit.internal.config;

import dev.specstress.kit.config.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Settings from environment variables. After the prefix, {@code _} stands for a dot, {@code __} for an underscore and
 * {@code ___} for a dash, as in Apache Kafka's own container image; keys are lower case.
 */
public final class Environment {
    /** What Kubernetes puts into every container for a Service whose name begins like ours. */
    private static final Pattern SERVICE_LINK =
            Pattern.compile(".*_SERVICE_HOST|.*_SERVICE_PORT(_.*)?|.*_PORT_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?");

    private static final Pattern SERVICE_ADDRESS = Pattern.compile("(tcp|udp|sctp)://.*");

    private Environment() {}

    /** The settings among {@code variables}, in order of name. */
    public static List<Setting> read(Map<String, String> variables, String prefix) {
        return variables.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(prefix)
                        && variable.getKey().length() > prefix.length())
                .filter(variable -> !serviceLink(variable.getKey(), variable.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .map(variable -> new Setting(
                        keyOf(variable.getKey().substring(prefix.length())),
                        variable.getValue(),
                        new Origin.Variable(variable.getKey())))
                .toList();
    }

    static String keyOf(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("___", "-")
                .replace("__", "\0")
                .replace('_', '.')
                .replace('\0', '_');
    }

    private static boolean serviceLink(String name, String value) {
        return SERVICE_LINK.matcher(name).matches()
                || (name.endsWith("_PORT") && SERVICE_ADDRESS.matcher(value).matches());
    }
}
