package dev.specstress.launcher.input;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flags that name what the user brings beside a campaign file; the same for every command that takes a campaign. */
public final class InputFlags {
    @Option(
            names = "--scenarios",
            paramLabel = "FILE",
            description = {
                "Questions of your own: JSON Lines, CSV, or a ConflictScope prompts.json.",
                "Without --triples nothing is generated beside them."
            })
    private Path scenarios;

    public Optional<Path> scenarios() {
        return Optional.ofNullable(scenarios);
    }
}
