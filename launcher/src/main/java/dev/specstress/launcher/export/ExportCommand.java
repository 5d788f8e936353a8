package dev.specstress.launcher.export;

import dev.specstress.embeddings.MiniLmEmbedder;
import dev.specstress.inputs.UserErrorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code specstress export}: a spread-out set of a finished run's scenarios that prefers high disagreement. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Chooses N scenarios of a finished run, so that no other lies far from a chosen one, and the less far the more",
            "models disagree on it (weighted k-center over the questions' embeddings). Calls no model."
        })
public final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN_DIR", description = "The directory that a run wrote its results to.")
    private Path run;

    @Option(names = "--select", paramLabel = "N", required = true, description = "How many scenarios to choose.")
    private int wanted;

    @Option(
            names = "--panel",
            paramLabel = "NAME",
            defaultValue = "all",
            description = "The panel whose disagreement counts. Default: ${DEFAULT-VALUE}")
    private String panel;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the scenarios go, a line of JSON each. Default: RUN_DIR/selected-N.jsonl")
    private Path out;

    @Override
    public Integer call() {
        if (wanted < 1) {
            throw new UserErrorException("--select: must be 1 or more, not " + wanted);
        }
        var measured = MeasuredScenarios.read(run, panel);
        var there = measured.scenarios().size();
        if (wanted > there) {
            throw new UserErrorException("--select: " + wanted + " scenarios, but only " + there + " of " + run
                    + " have a disagreement of panel " + panel);
        }
        var selection = Selection.of(measured.scenarios(), new MiniLmEmbedder(), wanted);
        var file = out == null ? run.resolve("selected-" + wanted + ".jsonl") : out;
        write(selection, file);
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "%d of %d scenarios (%d more without a disagreement left out), written to %s%n"
                                + "largest (1 + D) x distance to a chosen one: %.3f, at most %.2f times the least possible",
                        wanted,
                        there,
                        measured.withoutD(),
                        file,
                        selection.spread().radius(),
                        selection.spread().atMostTimesTheLeast()));
        return 0;
    }

    private static void write(Selection selection, Path file) {
        try (var lines = Files.newBufferedWriter(file)) {
            var rank = 0;
            for (var chosen : selection.chosen()) {
                lines.write(chosen.line().deepCopy().put("rank", ++rank).put("d", chosen.d()) + "\n");
            }
        } catch (IOException e) {
            throw new UserErrorException("--out: " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
