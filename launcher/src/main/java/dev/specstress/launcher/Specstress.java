package dev.specstress.launcher;

import dev.specstress.launcher.agreement.AgreementCommand;
import dev.specstress.launcher.diagnose.DiagnoseCommand;
import dev.specstress.launcher.doctor.DoctorCommand;
import dev.specstress.launcher.export.ExportCommand;
import dev.specstress.launcher.plan.PlanCommand;
import dev.specstress.launcher.regrade.RegradeCommand;
import dev.specstress.launcher.report.ReportCommand;
import dev.specstress.launcher.report.TablesCommand;
import dev.specstress.launcher.run.ImportCommand;
import dev.specstress.launcher.run.RunCommand;
import dev.specstress.launcher.submit.SubmitCommand;
import dev.specstress.launcher.topics.TopicsCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: what a user types after {@code ./specstress}. */
@Command(
        name = "specstress",
        description = "Asks many models the questions a model spec cannot answer, and shows which clauses to rewrite.",
        subcommands = {
            RunCommand.class,
            RegradeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            PlanCommand.class,
            DoctorCommand.class,
            TopicsCommand.class,
            SubmitCommand.class,
            AgreementCommand.class,
            ReportCommand.class,
            TablesCommand.class,
            DiagnoseCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Specstress {

    private Specstress() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line without a process around it. Exit codes: 0 done, 1 failed, 2 wrong input, 130 interrupted. */
    static CommandLine commandLine() {
        return new CommandLine(new Specstress())
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new OneLineErrors.OfParameters())
                .setExecutionExceptionHandler(new OneLineErrors.OfExecution());
    }
}
