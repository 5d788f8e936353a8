package dev.specstress.launcher.progress;

import dev.specstress.findings.StageProgress;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** One plain line every few seconds, and only where something has moved. */
final class ProgressLines implements ProgressDisplay {
    private static final Duration INTERVAL = Duration.ofSeconds(3);

    private final PrintStream out;
    private final Clock clock;
    private Instant next = Instant.MIN;
    private String last = "";

    ProgressLines(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void show(List<StageProgress> stages) {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        var line = stages.stream()
                .map(stage -> stage.name() + " " + stage.done() + "/" + stage.expected())
                .collect(Collectors.joining("  "));
        if (!line.equals(last)) {
            out.println(line + "  cost " + Money.usd(Money.total(stages)));
            last = line;
            next = now.plus(INTERVAL);
        }
    }

    @Override
    public void close() {
        out.flush();
    }
}
