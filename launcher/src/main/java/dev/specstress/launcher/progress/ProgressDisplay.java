package dev.specstress.launcher.progress;

import dev.specstress.findings.StageProgress;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;

/** Shows how far a campaign is. */
public interface ProgressDisplay extends AutoCloseable {

    /** Shows the stages as they are now; called several times a second. */
    void show(List<StageProgress> stages);

    /** Leaves the terminal as a next line wants it. */
    @Override
    void close();

    /**
     * The display that suits where the user looks.
     *
     * @param live whether {@code out} is a terminal on which lines can be drawn over
     */
    static ProgressDisplay on(PrintStream out, boolean live, Clock clock) {
        return live ? new ProgressBars(out) : new ProgressLines(out, clock);
    }

    /** Shows nothing. */
    static ProgressDisplay none() {
        return new ProgressDisplay() {
            @Override
            public void show(List<StageProgress> stages) {}

            @Override
            public void close() {}
        };
    }
}
