package dev.specstress.findings.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedBootstrapTest {
    private static final long SEED = 20_261_124;

    @Test
    void the_interval_of_a_mean_covers_the_truth_about_as_often_as_it_says() {
        // 400 samples of 60 value pairs; a percentile interval of so few is a little narrow.
        var random = new Random(SEED);
        var covered = 0;
        for (var sample = 0; sample < 400; sample++) {
            var values = IntStream.range(0, 60)
                    .mapToObj(_ -> new FlagSums(1, 0, 0.3 + random.nextGaussian()))
                    .toList();
            var interval = new PairedBootstrap(400, sample)
                    .of(values, FlagSums::plus, FlagSums::change)
                    .orElseThrow();
            covered += interval.low() <= 0.3 && 0.3 <= interval.high() ? 1 : 0;
        }
        assertThat(covered / 400.0).as("seed " + SEED).isBetween(0.90, 0.98);
    }

    @Test
    void resamples_without_the_statistic_are_counted_and_too_many_of_them_leave_no_interval() {
        var some = new PairedBootstrap(200, 3)
                .of(
                        List.of(0.0, 1.0, 2.0),
                        Double::sum,
                        sum -> sum == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum));
        var most = new PairedBootstrap(200, 3)
                .of(
                        List.of(0.0, 1.0, 2.0),
                        Double::sum,
                        sum -> sum < 5 ? OptionalDouble.empty() : OptionalDouble.of(sum));

        assertThat(some)
                .hasValueSatisfying(spread -> assertThat(spread.undefined()).isBetween(1, 30));
        assertThat(most).isEmpty();
    }
}
