package dev.specstress.findings.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

class EstimateTest {
    /** Benjamini and Hochberg 1995, section 3: at 5 % the first four of these fifteen are rejected. */
    @Test
    void false_discoveries_are_controlled_as_in_the_example_of_its_authors() {
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1
        };

        double[] q = BenjaminiHochberg.adjusted(p);

        assertThat(q[3]).isCloseTo(0.0095 * 15 / 4, within(1e-12));
        assertThat(Arrays.stream(q).filter(each -> each <= 0.05).count()).isEqualTo(4);
    }

    @Test
    void with_a_firm_prior_the_p_value_is_the_binomial_tail() {
        // P(X >= 3) of 10 trials at 0.1
        assertThat(new TwoGroups(1e7, 0.02).pValue(new Sample(10, 0.3, 0.1), 1e7))
                .isCloseTo(0.0702, within(0.001));
        assertThat(new TwoGroups(1e7, 0.02).pValue(new Sample(10, 0, 0.1), 1e7)).isEqualTo(1);
    }

    @Test
    void p_values_of_sound_items_are_not_too_small() {
        long seed = 5;
        Random random = new Random(seed);
        TwoGroups prior = new TwoGroups(30, 0.02);
        int small = 0;
        int draws = 20_000;
        for (int draw = 0; draw < draws; draw++) {
            double rate = beta(0.1 * 30, 0.9 * 30, random);
            int hits = 0;
            for (int trial = 0; trial < 40; trial++) {
                hits += random.nextDouble() < rate ? 1 : 0;
            }
            small += prior.pValue(new Sample(40, hits / 40.0, 0.1), 1e9) <= 0.01 ? 1 : 0;
        }

        assertThat((double) small / draws).as("seed %d", seed).isBetween(0.003, 0.0115);
    }

    private static double beta(double a, double b, Random random) {
        return BetaDistribution.of(a, b).inverseCumulativeProbability(random.nextDouble());
    }

    @Test
    void few_trials_are_drawn_to_what_is_expected_and_many_are_believed() {
        TwoGroups prior = new TwoGroups(30, 0.02);

        assertThat(prior.after(new Sample(2, 0.5, 0.1)).excess()).isLessThan(0.08);
        assertThat(prior.after(new Sample(200, 0.5, 0.1)).excess()).isCloseTo(0.4, within(0.02));
        assertThat(prior.lowerBound(new Sample(200, 0.5, 0.1), 0.95)).isBetween(0.3, 0.4);
        assertThat(prior.after(new Sample(200, 0.1, 0.1)).soundProbability()).isGreaterThan(0.99);
    }

    @Test
    void the_strength_of_the_prior_is_found_again() {
        long seed = 9;
        Random random = new Random(seed);
        List<Sample> samples = new ArrayList<>();
        for (int item = 0; item < 400; item++) {
            double rate = item < 20 ? 0.1 + 0.9 * random.nextDouble() : beta(0.1 * 45, 0.9 * 45, random);
            int hits = 0;
            for (int trial = 0; trial < 80; trial++) {
                hits += random.nextDouble() < rate ? 1 : 0;
            }
            samples.add(new Sample(80, hits / 80.0, 0.1));
        }

        TwoGroups prior = PriorFit.of(samples);

        assertThat(prior.strength()).as("seed %d", seed).isBetween(30.0, 70.0);
        assertThat(prior.faultyShare()).as("seed %d", seed).isBetween(0.02, 0.07);
    }
}
