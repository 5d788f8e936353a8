package dev.specstress.simulator.internal.character;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.simulator.internal.draw.Draw;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ErrorMatrixTest {
    @Property(tries = 100)
    void aBandedMatrixIsAlwaysValid(
            @ForAll @IntRange(min = 2, max = 9) int size,
            @ForAll @DoubleRange(max = 0.5) double near,
            @ForAll @DoubleRange(max = 0.5) double far) {
        assertThat(ErrorMatrix.isValid(ErrorMatrix.banded(size, near, far).rows(), size))
                .isTrue();
    }

    @Test
    void aFaithfulJudgeReportsTheTruth() {
        ErrorMatrix faithful = ErrorMatrix.faithful(7);

        assertThat(IntStream.range(0, 7).map(truth -> faithful.report(truth, Draw.of(truth))))
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void reportsFollowTheRowOfTheTruth() {
        ErrorMatrix matrix =
                new ErrorMatrix(List.of(List.of(0.7, 0.2, 0.1), List.of(0.0, 1.0, 0.0), List.of(0.3, 0.3, 0.4)));
        int draws = 20_000;
        for (int truth = 0; truth < 3; truth++) {
            int[] told = new int[3];
            for (int i = 0; i < draws; i++) {
                told[matrix.report(truth, Draw.of(31).at(truth).at(i))]++;
            }
            for (int report = 0; report < 3; report++) {
                double p = matrix.rows().get(truth).get(report);
                double bound = 4 * Math.sqrt(p * (1 - p) / draws) + 1e-9;
                assertThat(told[report] / (double) draws).isBetween(p - bound, p + bound);
            }
        }
    }

    @Test
    void rowsThatAreNoProbabilitiesAreRejected() {
        assertThat(ErrorMatrix.isValid(List.of(List.of(0.5, 0.4), List.of(0.0, 1.0)), 2))
                .isFalse();
        assertThat(ErrorMatrix.isValid(List.of(List.of(1.5, -0.5), List.of(0.0, 1.0)), 2))
                .isFalse();
        assertThat(ErrorMatrix.isValid(List.of(List.of(1.0)), 2)).isFalse();
        assertThatThrownBy(() -> new ErrorMatrix(List.of(List.of(0.5)))).isInstanceOf(IllegalArgumentException.class);
    }
}
