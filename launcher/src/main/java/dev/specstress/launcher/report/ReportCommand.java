package dev.specstress.launcher.report;

import dev.specstress.findings.report.RunReport;
import dev.specstress.findings.store.StoreException;
import dev.specstress.inputs.UserErrorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code specstress report}: what a run has found, as a page. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the report of a run into its directory: report.html, one file that works offline, report.md, and",
            "statistics.json with every figure. Answers to truly hazardous questions are withheld."
        })
public final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN_DIR", description = "Where ./specstress run wrote its results.")
    private Path directory;

    @Override
    public Integer call() {
        if (!Files.isDirectory(directory)) {
            throw new UserErrorException("RUN_DIR: " + directory + " is not a directory");
        }
        try {
            var report = RunReport.write(directory, Clock.systemUTC());
            var out = spec.commandLine().getOut();
            ReportWords.of(report).forEach(out::println);
            out.flush();
            return 0;
        } catch (StoreException e) {
            throw new UserErrorException("RUN_DIR: " + e.getMessage(), e);
        }
    }
}
