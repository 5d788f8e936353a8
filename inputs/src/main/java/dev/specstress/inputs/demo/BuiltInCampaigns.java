package dev.specstress.inputs.demo;

import dev.specstress.inputs.UserErrorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The campaigns that come with the program, by names that stand where a file's path may stand. */
public final class BuiltInCampaigns {
    private static final String PREFIX = "builtin:";

    /** Simulated models; what runs without a campaign file. */
    public static final String DEMO = PREFIX + "demo";

    private static final Map<String, String> RESOURCES =
            Map.of(DEMO, "campaign.yaml", PREFIX + "frontier", "frontier.yaml");

    private BuiltInCampaigns() {}

    /**
     * The YAML of a built-in campaign; empty if {@code path} is that of a file.
     *
     * @throws UserErrorException if it is named like a built-in one and is none
     */
    public static Optional<String> yaml(Path path) {
        var name = path.toString();
        if (!name.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var resource = RESOURCES.get(name);
        if (resource == null) {
            throw new UserErrorException("campaign " + name + ": there is none of that name; built in are "
                    + String.join(", ", RESOURCES.keySet().stream().sorted().toList()));
        }
        return Optional.of(read(resource));
    }

    private static String read(String resource) {
        try (var stream = BuiltInCampaigns.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + resource + " is missing from this build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
