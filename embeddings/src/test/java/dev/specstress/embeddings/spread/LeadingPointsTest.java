package dev.specstress.embeddings.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeadingPointsTest {

    @Test
    void pointsComeInTheOrderOfTheirValuesAndEqualsInTheirOwn() {
        Random random = new Random(1);
        float[] values = new float[1_000];
        LeadingPoints leading = new LeadingPoints(10);
        for (int point = 0; point < values.length; point++) {
            values[point] = random.nextInt(50) / 7f;
            leading.add(point, values[point]);
        }

        List<Integer> taken = new ArrayList<>();
        while (!leading.isEmpty()) {
            assertThat(leading.first()).isEqualTo(leading.first());
            taken.add(leading.take());
        }

        assertThat(taken)
                .isEqualTo(IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparing((Integer point) -> -values[point])
                                .thenComparing(point -> point))
                        .toList());
    }
}
