package dev.specstress.scoring.internal.windows;

import dev.specstress.schemas.DisagreementWindow;
import dev.specstress.schemas.WindowCell;
import dev.specstress.schemas.WindowKey;
import dev.specstress.schemas.WindowSample;
import dev.specstress.scoring.internal.measure.DBins;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One window as it is kept: its counts, and whether they have changed since they were last written out.
 *
 * @param counts changed in place by {@link #plus}
 */
record WindowTally(DisagreementWindow counts, boolean changed) {
    /** Of 0.1 each over [0, 3], the last closed. */
    static final int BINS = 30;

    private static final double PER_UNIT = 10;

    static WindowTally empty(WindowSample sample, WindowCell cell, WindowSize size, long start) {
        return new WindowTally(
                DisagreementWindow.newBuilder()
                        .setKey(WindowKey.newBuilder()
                                .setCampaignId(sample.getCampaignId())
                                .setStratum(sample.getStratum())
                                .setPanel(cell.getPanel())
                                .setProvider(cell.getProvider())
                                .build())
                        .setStart(Instant.ofEpochMilli(start))
                        .setSizeMillis(size.size().toMillis())
                        .setScenarios(0)
                        .setWithoutD(0)
                        .setPartial(0)
                        .setHigh(0)
                        .setPlacements(0)
                        .setRefused(0)
                        .setSumOfWeights(0)
                        .setSumOfSquaredWeights(0)
                        .setHistogram(Collections.nCopies(BINS, 0L))
                        .setSimulated(false)
                        .build(),
                false);
    }

    /** With one scenario more. */
    WindowTally plus(WindowSample sample, WindowCell cell) {
        counts.setScenarios(counts.getScenarios() + 1);
        counts.setPartial(counts.getPartial() + (sample.getPartial() ? 1 : 0));
        counts.setPlacements(counts.getPlacements() + cell.getPlacements());
        counts.setRefused(counts.getRefused() + cell.getRefused());
        counts.setSimulated(counts.getSimulated() || sample.getSimulated());
        if (cell.getD() == null) {
            counts.setWithoutD(counts.getWithoutD() + 1);
        } else if (cell.getBelowQuorum()) {
            counts.setBelowQuorum(counts.getBelowQuorum() + 1);
        } else {
            count(cell.getD(), 1 / sample.getDrawProbability());
        }
        return new WindowTally(counts, true);
    }

    private void count(double d, double weight) {
        List<Long> histogram = new ArrayList<>(counts.getHistogram());
        int bin = bin(d);
        histogram.set(bin, histogram.get(bin) + 1);
        counts.setHistogram(histogram);
        counts.setHigh(counts.getHigh() + (DBins.high(d) ? 1 : 0));
        counts.setSumOfWeights(counts.getSumOfWeights() + weight);
        counts.setSumOfSquaredWeights(counts.getSumOfSquaredWeights() + weight * weight);
    }

    /** Ten times 1.5 is 15 in floating point, too, so that high begins with a bin. */
    private static int bin(double d) {
        return Math.min(BINS - 1, (int) Math.floor(d * PER_UNIT));
    }

    WindowTally written() {
        return new WindowTally(counts, false);
    }
}
