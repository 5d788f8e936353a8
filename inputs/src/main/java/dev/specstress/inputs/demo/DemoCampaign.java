package dev.specstress.inputs.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The built-in campaign, its taxonomy and its spec. */
public final class DemoCampaign {
    /** What it is called in outputs and errors. */
    public static final String NAME = "built-in";

    private DemoCampaign() {}

    public static String yaml() {
        return resource("campaign.yaml");
    }

    public static String taxonomy() {
        return resource("taxonomy.csv");
    }

    public static String spec() {
        return resource("spec.md");
    }

    private static String resource(String name) {
        try (var stream = DemoCampaign.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + name + " is missing from this build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
