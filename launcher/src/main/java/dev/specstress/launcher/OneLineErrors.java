package dev.specstress.launcher;

import dev.specstress.inputs.UserErrorException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What a user sees when something is wrong: one line on standard error, never a stack trace. */
final class OneLineErrors {
    private static final int FAILED = 1;
    private static final int WRONG_INPUT = 2;

    private OneLineErrors() {}

    /** A flag or its value cannot be used. */
    static final class OfParameters implements IParameterExceptionHandler {
        @Override
        public int handleParseException(ParameterException e, String[] args) {
            var name = e.getCommandLine().getCommandSpec().qualifiedName();
            e.getCommandLine().getErr().println(name + ": " + line(e) + " (see " + name + " --help)");
            return WRONG_INPUT;
        }
    }

    /** The command itself could not go on. */
    static final class OfExecution implements IExecutionExceptionHandler {
        @Override
        public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
            var name = commandLine.getCommandSpec().qualifiedName();
            commandLine.getErr().println(name + ": " + line(e));
            return e instanceof UserErrorException ? WRONG_INPUT : FAILED;
        }
    }

    private static String line(Exception e) {
        var message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.replaceAll("\\s*\\R\\s*", " ").strip();
    }
}
