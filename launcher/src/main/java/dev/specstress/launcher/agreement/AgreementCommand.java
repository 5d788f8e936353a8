package dev.specstress.launcher.agreement;

import dev.specstress.findings.agreement.GraderPanel;
import dev.specstress.findings.rates.ClusterBootstrap;
import dev.specstress.findings.statistics.AgreementJson;
import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.votes.VotesFile;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code specstress agreement}: how far graders agree, from a file of their votes. */
@Command(
        name = "agreement",
        mixinStandardHelpOptions = true,
        description = {
            "Prints how far graders agree: Fleiss' kappa, Krippendorff's alpha and Gwet's AC1 on three decisions and on the",
            "flag, pairwise agreement, and how often each grader flags, each with a 95 % interval.",
            "FILE has one JSON object a line: {\"id\": \"r-1\", \"votes\": {\"grader\": \"compliant\", ...}}; a vote is",
            "compliant, non-compliant, ambiguous, or null where it is missing. With \"pair\" on every line, intervals are",
            "resampled by it, else by response."
        })
public final class AgreementCommand implements Callable<Integer> {
    private static final int LEAST_REPLICATES = 200;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "Votes, in JSON Lines.")
    private Path file;

    @Option(names = "--replicates", paramLabel = "N", defaultValue = "2000", description = "Resamples. Default: 2000")
    private int replicates;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the resampling. Default: 1")
    private long seed;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (replicates < LEAST_REPLICATES) {
            throw new UserErrorException("--replicates: must be " + LEAST_REPLICATES + " or more, not " + replicates);
        }
        var responses = VotesFile.read(file);
        var graders = new TreeSet<String>();
        responses.forEach(response -> graders.addAll(response.graders()));
        var withPair = responses.stream()
                .filter(response -> response.pair().isPresent())
                .count();
        if (withPair != 0 && withPair != responses.size()) {
            throw new UserErrorException("votes " + file + ": " + withPair + " of " + responses.size()
                    + " lines have a pair; intervals can be resampled by it only if all have one");
        }
        var panel = new GraderPanel(graders);
        responses.forEach(response -> panel.add(response.pair().orElse(response.id()), response.votes()));
        var agreement = panel.agreement(new ClusterBootstrap(replicates, seed));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(AgreementJson.text(agreement));
        } else {
            AgreementWords.of(agreement, withPair > 0 ? "pair" : "response", seed, replicates)
                    .forEach(out::println);
        }
        out.flush();
        return 0;
    }
}
