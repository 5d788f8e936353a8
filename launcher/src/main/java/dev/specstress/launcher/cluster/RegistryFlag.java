package dev.specstress.launcher.cluster;

import dev.specstress.inputs.UserErrorException;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The flag of commands that read or write records. */
public final class RegistryFlag {
    private static final Pattern REGISTRY = Pattern.compile("https?://\\S+");

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description =
                    "The cluster's schema registry. Without it schemas stay in this process, which suits one release.")
    private String registry;

    /** For a command that touches no records. */
    public static RegistryFlag none() {
        return new RegistryFlag();
    }

    Optional<String> url() {
        return Optional.ofNullable(registry);
    }

    Optional<String> checked() {
        url().ifPresent(url -> UserErrorException.require("--registry", url, REGISTRY, "an http or https URL"));
        return url();
    }
}
