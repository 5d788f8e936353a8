package dev.specstress.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.specstress.schemas.DisagreementWindow;
import dev.specstress.schemas.WindowKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowQuantilesTest {

    @Test
    void the_median_lies_in_the_bin_that_half_of_the_scenarios_lie_below() {
        DisagreementWindow window = window(0, 10, 15, 30);

        // 10 of 55 in the first bin, 15 of 55 up to 1.5, 30 above: half is 27.5, so 2.5 of the last 30.
        assertThat(WindowQuantiles.of(window, 0.5).orElseThrow()).isCloseTo(2.9 + 0.1 * 2.5 / 30, within(1e-12));
        assertThat(WindowQuantiles.of(window, 0.1).orElseThrow()).isCloseTo(0.1 * 5.5 / 10, within(1e-12));
    }

    @Test
    void the_ends_are_those_of_the_outer_bins_that_hold_something() {
        DisagreementWindow window = window(0, 10, 15, 30);

        assertThat(WindowQuantiles.of(window, 0)).hasValue(0);
        assertThat(WindowQuantiles.of(window, 1).orElseThrow()).isCloseTo(3, within(1e-12));
    }

    @Test
    void an_empty_window_has_none() {
        assertThat(WindowQuantiles.of(window(0, 0, 0, 0), 0.5)).isEmpty();
    }

    @Test
    void a_share_that_is_none_is_refused() {
        assertThatThrownBy(() -> WindowQuantiles.of(window(0, 1, 1, 1), 1.5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DisagreementWindow window(long withoutD, long lowest, long atHigh, long highest) {
        List<Long> histogram = new ArrayList<>(Collections.nCopies(30, 0L));
        histogram.set(0, lowest);
        histogram.set(15, atHigh);
        histogram.set(29, highest);
        return DisagreementWindow.newBuilder()
                .setKey(WindowKey.newBuilder()
                        .setCampaignId("c-1")
                        .setStratum("all")
                        .setPanel("all")
                        .build())
                .setStart(Instant.EPOCH)
                .setSizeMillis(60_000)
                .setScenarios(withoutD + lowest + atHigh + highest)
                .setWithoutD(withoutD)
                .setPartial(0)
                .setHigh(atHigh + highest)
                .setPlacements(0)
                .setRefused(0)
                .setSumOfWeights(0)
                .setSumOfSquaredWeights(0)
                .setHistogram(histogram)
                .setSimulated(false)
                .build();
    }
}
