package dev.specstress.findings.judges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    @Test
    void withoutDifferencesThereIsNoMean() {
        var differences = new Differences();
        differences.add(List.of());

        assertThat(differences.mean()).isEqualTo(MeanDifference.NONE);
    }

    @Test
    void oneScenarioHasAMeanAndNoInterval() {
        var differences = new Differences();
        differences.add(List.of(0.0, 1.0, 2.0));

        assertThat(differences.mean().mean()).contains(1.0);
        assertThat(differences.mean().interval()).isEmpty();
        assertThat(differences.mean().n()).isEqualTo(3);
    }

    @Test
    void ofOneDifferenceEachItIsTheUsualInterval() {
        var differences = new Differences();
        for (var each : new double[] {1, 2, 3, 4, 5}) {
            differences.add(List.of(each));
        }

        // mean 3, standard deviation sqrt(2.5), t(4) = 2.776445
        var half = 2.776445 * Math.sqrt(2.5 / 5);
        assertThat(differences.mean().interval().orElseThrow().low()).isCloseTo(3 - half, within(1e-5));
        assertThat(differences.mean().interval().orElseThrow().high()).isCloseTo(3 + half, within(1e-5));
    }

    @Test
    void theIntervalCoversAsOftenAsItSaysThoughDifferencesOfAScenarioAreAlike() {
        var random = new Random(20_261_124);
        var covered = 0;
        for (var run = 0; run < 2_000; run++) {
            var differences = new Differences();
            for (var scenario = 0; scenario < 40; scenario++) {
                var level = random.nextDouble();
                differences.add(
                        random.doubles(20, 0, 1).map(own -> level + own).boxed().toList());
            }
            var interval = differences.mean().interval().orElseThrow();
            covered += interval.low() <= 1 && 1 <= interval.high() ? 1 : 0;
        }

        assertThat(covered / 2_000.0).isBetween(0.93, 0.97);
    }
}
