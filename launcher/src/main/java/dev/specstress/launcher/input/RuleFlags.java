package dev.specstress.launcher.input;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.SpecOverride;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flags that give values and specs instead of those a campaign names. */
public final class RuleFlags {
    @Option(
            names = "--taxonomy",
            paramLabel = "FILE",
            description = "The values: CSV or YAML of your own, or the published tree of values.")
    private Path taxonomy;

    @Option(
            names = "--spec",
            paramLabel = "FILE[=MODEL,...]",
            description = {
                "A spec, Markdown or plain text, instead of the campaign's, and the subjects it governs.",
                "Without models: those that the campaign governs by a spec, or all. May be given several times."
            })
    private List<String> specs = new ArrayList<>();

    public Optional<Path> taxonomy() {
        return Optional.ofNullable(taxonomy);
    }

    /** @throws UserErrorException if a spec's models are not names separated by commas */
    public List<SpecOverride> specs() {
        return specs.stream().map(SpecFlag::parse).toList();
    }
}
