package dev.specstress.launcher.report;

import dev.specstress.findings.store.StoreException;
import dev.specstress.findings.store.StoreExport;
import dev.specstress.findings.store.StoreExport.Format;
import dev.specstress.inputs.UserErrorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code specstress tables}: a run's tables for notebooks. */
@Command(
        name = "tables",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the tables of a run as files: one per table, and dataset.*, a row per scenario with the columns of the",
            "published dataset (query_generator, value1, value2, nudge_direction, query, response_<model>, ...)."
        })
public final class TablesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Target target;

    @Parameters(index = "0", paramLabel = "RUN_DIR", description = "Where ./specstress run wrote its results.")
    private Path directory;

    /** What to write, and where. */
    static final class Target {
        @Option(names = "--parquet", paramLabel = "DIR", description = "Write Parquet files to this directory.")
        private Path parquet;

        @Option(names = "--jsonl", paramLabel = "DIR", description = "Write JSON Lines to this directory.")
        private Path jsonl;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(directory)) {
            throw new UserErrorException("RUN_DIR: " + directory + " is not a directory");
        }
        var parquet = target.parquet != null;
        try {
            var files = StoreExport.write(
                    directory, parquet ? target.parquet : target.jsonl, parquet ? Format.PARQUET : Format.JSON_LINES);
            var out = spec.commandLine().getOut();
            out.println(files.size() + " files in " + (parquet ? target.parquet : target.jsonl));
            out.flush();
            return 0;
        } catch (StoreException e) {
            throw new UserErrorException(e.getMessage(), e);
        }
    }
}
