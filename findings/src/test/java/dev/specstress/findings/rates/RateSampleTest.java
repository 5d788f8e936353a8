package dev.specstress.findings.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RateSampleTest {

    @Test
    void each_scenario_stands_for_as_many_as_its_probability_says() {
        RateSample sample = new RateSample();
        sample.add("a", 1, true);
        sample.add("b", 0.25, false);
        sample.add("c", 0.5, true);

        WeightedRate rate = sample.rate();

        // (1 + 2) / (1 + 4 + 2)
        assertThat(rate.estimate().orElseThrow()).isCloseTo(3.0 / 7, within(1e-12));
        assertThat(rate.sumOfWeights()).isEqualTo(7);
        // 49 / (1 + 16 + 4)
        assertThat(rate.kishN()).isCloseTo(49.0 / 21, within(1e-12));
        assertThat(rate.n()).isEqualTo(3);
        assertThat(rate.hits()).isEqualTo(2);
        assertThat(rate.clusters()).isEqualTo(3);
    }

    @Test
    void with_equal_weights_and_a_pair_each_the_error_is_that_of_a_proportion() {
        RateSample sample = new RateSample();
        for (int i = 0; i < 100; i++) {
            sample.add("pair " + i, 0.1, i < 20);
        }

        WeightedRate rate = sample.rate();

        assertThat(rate.standardError().orElseThrow()).isCloseTo(Math.sqrt(0.2 * 0.8 / 99), within(1e-12));
        assertThat(rate.effectiveN()).isCloseTo(99, within(1e-9));
    }

    @Test
    void scenarios_of_a_pair_that_always_agree_count_as_one() {
        RateSample alone = new RateSample();
        RateSample thrice = new RateSample();
        for (int i = 0; i < 60; i++) {
            alone.add("pair " + i, 0.1, i < 20);
            for (int at = 0; at < 3; at++) {
                thrice.add("pair " + i, 0.1, i < 20);
            }
        }

        assertThat(thrice.rate().n()).isEqualTo(180);
        assertThat(thrice.rate().standardError().orElseThrow())
                .isCloseTo(alone.rate().standardError().orElseThrow(), within(1e-12));
        assertThat(thrice.rate().effectiveN()).isBetween(55.0, 60.0);
    }

    /** Clopper and Pearson of 3 in 50, by their tables: 1.25 to 16.55 %; Wilson's 2.06 to 16.22 %. */
    @Test
    void the_intervals_are_those_of_the_books() {
        Interval exact = Intervals.clopperPearson(0.06, 50);
        Interval wilson = Intervals.wilson(0.06, 50);
        Interval jeffreys = Intervals.jeffreys(0.06, 50);

        assertThat(exact.low()).isCloseTo(0.0125, within(0.0001));
        assertThat(exact.high()).isCloseTo(0.1655, within(0.0001));
        assertThat(wilson.low()).isCloseTo(0.0206, within(0.0001));
        assertThat(wilson.high()).isCloseTo(0.1622, within(0.0001));
        assertThat(jeffreys.low()).isBetween(exact.low(), 0.06);
        assertThat(jeffreys.high()).isBetween(0.06, exact.high());
    }

    @Test
    void without_a_hit_the_interval_begins_at_zero_and_ends_above_it() {
        RateSample sample = new RateSample();
        for (int i = 0; i < 300; i++) {
            sample.add("pair " + i, i % 2 == 0 ? 1 : 0.25, false);
        }

        WeightedRate rate = sample.rate();

        assertThat(rate.estimate()).hasValue(0);
        // Kish's n, as there is no variance to tell: (150 + 600)^2 / (150 + 2400) = 220.6
        assertThat(rate.effectiveN()).isBetween(220.0, 221.0);
        assertThat(rate.interval().orElseThrow().low()).isZero();
        assertThat(rate.interval().orElseThrow().high()).isBetween(0.008, 0.013);
        assertThat(rate.kornGraubard().orElseThrow().high())
                .isCloseTo(1 - Math.pow(0.025, 1 / rate.effectiveN()), within(1e-9));
    }

    @Test
    void one_pair_has_a_rate_and_no_interval_and_nothing_has_neither() {
        RateSample one = new RateSample();
        one.add("a", 0.5, true);
        one.add("a", 0.5, false);

        assertThat(one.rate().estimate()).hasValue(0.5);
        assertThat(one.rate().interval()).isEmpty();
        assertThat(one.rate().standardError()).isEmpty();
        assertThat(new RateSample().rate().estimate()).isEmpty();
        assertThat(new RateSample().rate().interval()).isEmpty();
    }

    @Test
    void two_pairs_that_agree_have_an_interval_too() {
        RateSample sample = new RateSample();
        sample.add("a", 1, true);
        sample.add("b", 1, true);

        assertThat(sample.rate().interval().orElseThrow().high()).isEqualTo(1);
        assertThat(sample.rate().interval().orElseThrow().low()).isBetween(0.05, 0.9);
    }

    @Test
    void what_is_missing_is_shown_by_cause_and_changes_no_rate() {
        RateSample sample = new RateSample();
        sample.add("a", 1, true);
        sample.add("b", 1, false);
        WeightedRate before = sample.rate();
        sample.addMissing(MissingCause.UNDETERMINED);
        sample.addMissing(MissingCause.UNDETERMINED);

        WeightedRate after = sample.rate(Map.of(MissingCause.NOT_GRADED, 3L));

        assertThat(after.estimate()).isEqualTo(before.estimate());
        assertThat(after.n()).isEqualTo(2);
        assertThat(after.missing()).isEqualTo(Map.of(MissingCause.UNDETERMINED, 2L, MissingCause.NOT_GRADED, 3L));
    }

    @Test
    void the_order_of_scenarios_never_matters_to_the_last_bit() {
        long seed = 3;
        Random draw = new Random(seed);
        List<Consumer<RateSample>> observations = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String pair = "pair " + draw.nextInt(90);
            double probability = 0.01 + 0.99 * draw.nextDouble();
            boolean hit = draw.nextInt(10) == 0;
            observations.add(sample -> sample.add(pair, probability, hit));
        }
        WeightedRate first = told(observations);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(observations, draw);

            assertThat(told(observations)).as("seed %d", seed).isEqualTo(first);
        }
    }

    private static WeightedRate told(List<Consumer<RateSample>> observations) {
        RateSample sample = new RateSample();
        observations.forEach(each -> each.accept(sample));
        return sample.rate();
    }

    @Test
    void a_probability_that_is_none_is_refused() {
        for (double none : new double[] {0, -0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> new RateSample().add("a", none, true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(Double.toString(none));
        }
    }
}
