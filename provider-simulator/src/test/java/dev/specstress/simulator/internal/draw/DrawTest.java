package dev.specstress.simulator.internal.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrawTest {
    private static final int DRAWS = 20_000;

    @Property(tries = 200)
    void theSamePathGivesTheSameNumber(@ForAll long seed, @ForAll String label, @ForAll long number) {
        assertThat(Draw.of(seed).at(label).at(number).uniform())
                .isEqualTo(Draw.of(seed).at(label).at(number).uniform())
                .isBetween(0.0, Math.nextDown(1.0));
    }

    @Property(tries = 200)
    void anIndexIsBelowItsBound(@ForAll long seed, @ForAll @IntRange(min = 1, max = 1000) int bound) {
        assertThat(Draw.of(seed).below(bound)).isBetween(0, bound - 1);
    }

    @Test
    void whatWasDrawnBeforeDoesNotMatter() {
        Draw draw = Draw.of(9);
        double alone = Draw.of(9).at("b").uniform();

        draw.at("a").uniform();
        draw.gaussian();

        assertThat(draw.at("b").uniform()).isEqualTo(alone);
    }

    @Test
    void neighbouringSeedsAndLabelsAreUnrelated() {
        double[] bySeed =
                IntStream.range(0, DRAWS).mapToDouble(i -> Draw.of(i).uniform()).toArray();
        double[] byLabel = IntStream.range(0, DRAWS)
                .mapToDouble(i -> Draw.of(4).at("question " + i).uniform())
                .toArray();

        assertThat(mean(bySeed)).isBetween(0.49, 0.51);
        assertThat(mean(byLabel)).isBetween(0.49, 0.51);
        assertThat(correlationOfNeighbours(bySeed)).isBetween(-0.03, 0.03);
        assertThat(correlationOfNeighbours(byLabel)).isBetween(-0.03, 0.03);
    }

    @Test
    void gaussiansHaveMeanZeroAndDeviationOne() {
        double[] drawn = IntStream.range(0, DRAWS)
                .mapToDouble(i -> Draw.of(2).at(i).gaussian())
                .toArray();

        double squares = IntStream.range(0, DRAWS)
                .mapToDouble(i -> drawn[i] * drawn[i])
                .average()
                .orElseThrow();
        assertThat(mean(drawn)).isBetween(-0.03, 0.03);
        assertThat(squares).isBetween(0.95, 1.05);
    }

    @Test
    void weightedDrawsFollowTheirWeights() {
        double[] weights = {0.5, 0.3, 0.2};
        int[] counts = new int[3];

        IntStream.range(0, DRAWS).forEach(i -> counts[Draw.of(i).at("w").weighted(weights)]++);

        for (int i = 0; i < weights.length; i++) {
            assertThat(counts[i] / (double) DRAWS).isBetween(weights[i] - 0.02, weights[i] + 0.02);
        }
    }

    @Test
    void everyChoiceIsPickedSometimes() {
        List<String> choices = List.of("a", "b", "c", "d");

        assertThat(IntStream.range(0, 200).mapToObj(i -> Draw.of(i).pick(choices)))
                .containsAll(choices);
    }

    @Test
    void anIdIsSixteenHexDigits() {
        assertThat(Draw.of(1).at(new byte[] {1, -1}).hex()).matches("[0-9a-f]{16}");
    }

    private static double mean(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    private static double correlationOfNeighbours(double[] values) {
        double mean = mean(values);
        double product = IntStream.range(1, values.length)
                .mapToDouble(i -> (values[i] - mean) * (values[i - 1] - mean))
                .average()
                .orElseThrow();
        return product * 12;
    }
}
