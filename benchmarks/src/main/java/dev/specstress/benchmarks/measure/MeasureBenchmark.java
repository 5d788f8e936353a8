package dev.specstress.benchmarks.measure;

import dev.specstress.benchmarks.clock.CpuTime;
import dev.specstress.schemas.PanelDisagreement;
import dev.specstress.scoring.internal.measure.PanelMeasure;
import dev.specstress.scoring.internal.measure.Position;
import java.util.List;
import java.util.OptionalDouble;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What measuring one panel on one scenario costs. */
@State(Scope.Thread)
public class MeasureBenchmark {
    private static final long SEED = 7;
    private static final int PANELS = 256;

    @Param({"12", "64"})
    public int models;

    private List<List<Position>> panels;
    private int at;

    @Setup
    public void draw() {
        panels = MatchedPanels.drawn(PANELS, models, SEED);
    }

    /** D alone. */
    @Benchmark
    public OptionalDouble disagreement(CpuTime cpu) {
        return PanelMeasure.d(nextPanel());
    }

    /** D, both spreads, bin and outliers, as they are published. */
    @Benchmark
    public PanelDisagreement wholeMeasure(CpuTime cpu) {
        return PanelMeasure.measure("all", models, nextPanel(), models / 2);
    }

    // Another panel each time, so that the processor does not learn one by heart.
    private List<Position> nextPanel() {
        at = (at + 1) % PANELS;
        return panels.get(at);
    }
}
