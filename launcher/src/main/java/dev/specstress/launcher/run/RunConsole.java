package dev.specstress.launcher.run;

import dev.specstress.launcher.progress.ProgressDisplay;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;

/** Where a run speaks to its user: plain lines, and progress where it suits. */
public record RunConsole(PrintWriter lines, PrintStream progress) {

    public void say(String line) {
        lines.println(line);
        lines.flush();
    }

    public ProgressDisplay display(boolean wanted, Clock clock) {
        if (!wanted) {
            return ProgressDisplay.none();
        }
        var term = Optional.ofNullable(System.getenv("TERM")).orElse("dumb");
        var live = System.console() != null && System.console().isTerminal() && !term.equals("dumb");
        return ProgressDisplay.on(progress, live, clock);
    }
}
