package dev.specstress.scoring.internal.windows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.WindowCell;
import dev.specstress.schemas.WindowSample;
import dev.specstress.scoring.internal.measure.PanelMeasure;
import dev.specstress.scoring.internal.measure.Position;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowTallyTest {

    @Test
    void everyTenthBeginsABinAndTheLastHoldsThree() {
        for (int tenth = 0; tenth < WindowTally.BINS; tenth++) {
            assertThat(binOf(tenth / 10.0)).as("D of %d tenths", tenth).isEqualTo(tenth);
            assertThat(binOf((tenth + 1) / 10.0 - 1e-9)).isEqualTo(tenth);
        }
        assertThat(binOf(3)).isEqualTo(29);
    }

    @Test
    void whatCountsAsHighIsWhatLiesInTheUpperHalfOfTheBins() {
        // Every D that two to seven positions on one value can have.
        for (int n = 2; n <= 7; n++) {
            for (int code = 0; code < Math.pow(7, n); code += n < 6 ? 1 : 37) {
                int at = code;
                int size = n;
                double d = PanelMeasure.d(IntStream.range(0, size)
                                .mapToObj(i -> new Position("m" + i, (int) (at / Math.pow(7, i)) % 7, 3, 1))
                                .toList())
                        .orElseThrow();
                WindowTally tally = tally(d);

                assertThat(tally.counts().getHigh()).as("D %s", d).isEqualTo(binOf(d) >= 15 ? 1 : 0);
            }
        }
    }

    private static int binOf(double d) {
        return tally(d).counts().getHistogram().indexOf(1L);
    }

    private static WindowTally tally(double d) {
        WindowCell cell = WindowCell.newBuilder()
                .setPanel("all")
                .setProvider("all")
                .setD(d)
                .setPlacements(2)
                .setRefused(0)
                .build();
        WindowSample sample = WindowSample.newBuilder()
                .setCampaignId("c-1")
                .setScenarioId("s-1")
                .setStratum("all")
                .setDrawProbability(1)
                .setPartial(false)
                .setCells(List.of(cell))
                .setSimulated(false)
                .build();
        return WindowTally.empty(sample, cell, WindowSize.MINUTE, 0).plus(sample, cell);
    }
}
