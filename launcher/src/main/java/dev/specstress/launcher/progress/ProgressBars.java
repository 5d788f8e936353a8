package dev.specstress.launcher.progress;

import dev.specstress.findings.StageProgress;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** One live bar per stage with rate, time left and cost. */
final class ProgressBars implements ProgressDisplay {
    private static final int UPDATE_MILLIS = 200;

    private final PrintStream out;
    private final Map<String, ProgressBar> bars = new LinkedHashMap<>();

    ProgressBars(PrintStream out) {
        this.out = out;
    }

    @Override
    public void show(List<StageProgress> stages) {
        for (var stage : stages) {
            var bar = bars.computeIfAbsent(stage.name(), this::bar);
            bar.maxHint(stage.expected());
            bar.stepTo(stage.done());
            bar.setExtraMessage(stage.costMicroUsd() == 0 ? "" : " " + Money.usd(stage.costMicroUsd()));
        }
    }

    @Override
    public void close() {
        bars.values().forEach(ProgressBar::close);
        out.flush();
    }

    private ProgressBar bar(String name) {
        return new ProgressBarBuilder()
                .setTaskName(String.format("%-8s", name))
                .setInitialMax(0)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(out))
                .build();
    }
}
