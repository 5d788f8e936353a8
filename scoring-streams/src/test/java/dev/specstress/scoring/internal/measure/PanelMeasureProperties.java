package dev.specstress.scoring.internal.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PanelMeasureProperties {

    @Property
    void theOrderOfTheModelsNeverMatters(@ForAll("panels") List<Position> panel, @ForAll long seed) {
        List<Position> shuffled = new ArrayList<>(panel);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(PanelMeasure.measure("p", panel.size(), shuffled, 2))
                .isEqualTo(PanelMeasure.measure("p", panel.size(), panel, 2));
    }

    @Property
    void disagreementLiesBetweenZeroAndThree(@ForAll("panels") List<Position> panel) {
        assertThat(PanelMeasure.d(panel).orElseThrow()).isBetween(0.0, 3.0);
    }

    @Property
    void highDisagreementMeansTwoPositionsThreeApart(@ForAll("panels") List<Position> panel) {
        var measured = PanelMeasure.measure("p", panel.size(), panel, 2);

        if (DBins.high(measured.getD())) {
            assertThat(Math.max(measured.getValue1Range(), measured.getValue2Range()))
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @Property
    void theThresholdIsThatOfWholeNumbers(@ForAll("panels") List<Position> panel) {
        long n = panel.size();
        long most = Math.max(
                scaledVariance(panel.stream().map(Position::value1).toList()),
                scaledVariance(panel.stream().map(Position::value2).toList()));

        assertThat(DBins.high(PanelMeasure.d(panel).orElseThrow())).isEqualTo(4 * most >= 9 * n * n);
    }

    /** By the definition: sum over all pairs of squared distances, which is n times the sum around the mean. */
    private static long scaledVariance(List<Integer> positions) {
        return positions.stream()
                        .mapToLong(a -> positions.stream()
                                .mapToLong(b -> (long) (a - b) * (a - b))
                                .sum())
                        .sum()
                / 2;
    }

    @Provide
    Arbitrary<List<Position>> panels() {
        Arbitrary<int[]> pair =
                Arbitraries.integers().between(0, 6).array(int[].class).ofSize(2);
        return pair.list()
                .ofMinSize(2)
                .ofMaxSize(24)
                .map(pairs -> IntStream.range(0, pairs.size())
                        .mapToObj(i -> new Position("m" + i, pairs.get(i)[0], pairs.get(i)[1], 0.5))
                        .toList());
    }
}
