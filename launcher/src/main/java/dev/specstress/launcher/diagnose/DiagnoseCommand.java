package dev.specstress.launcher.diagnose;

import dev.specstress.findings.FindingsException;
import dev.specstress.findings.diagnosis.DiagnosisSettings;
import dev.specstress.findings.diagnosis.RunDiagnosis;
import dev.specstress.inputs.UserErrorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code specstress diagnose}: which clauses to rewrite, from the files of a run. */
@Command(
        name = "diagnose",
        mixinStandardHelpOptions = true,
        description = {
            "Ranks the clauses of a run's specs by how often they went wrong beyond what is usual.",
            "Prints a table and writes diagnosis.json into the run's directory."
        })
public final class DiagnoseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN_DIR", description = "Directory that a run wrote its results to.")
    private Path run;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "15",
            description = "Clauses shown. Default: ${DEFAULT-VALUE}")
    private int rows;

    @Override
    public Integer call() {
        if (rows < 1) {
            throw new UserErrorException("--rows: must be 1 or more, not " + rows);
        }
        if (!Files.isDirectory(run)) {
            throw new UserErrorException(run + " is not a directory");
        }
        try {
            DiagnosisWords.of(RunDiagnosis.of(run, DiagnosisSettings.DEFAULTS), run, rows)
                    .forEach(spec.commandLine().getOut()::println);
        } catch (FindingsException e) {
            throw new UserErrorException(e.getMessage(), e);
        }
        return 0;
    }
}
