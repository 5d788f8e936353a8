package dev.specstress.launcher.input;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.SpecOverride;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that give files instead of those a campaign names; the same for every command that loads a campaign. */
public final class InputFlags {
    @Option(
            names = "--scenarios",
            paramLabel = "FILE",
            description = {
                "Questions of your own: JSON Lines, CSV, or a ConflictScope prompts.json.",
                "Without --triples nothing is generated beside them."
            })
    private Path scenarios;

    @Mixin
    private RuleFlags rules;

    public Optional<Path> scenarios() {
        return Optional.ofNullable(scenarios);
    }

    public Optional<Path> taxonomy() {
        return rules.taxonomy();
    }

    /** @throws UserErrorException if a spec's models are not names separated by commas */
    public List<SpecOverride> specs() {
        return rules.specs();
    }
}
