package dev.specstress.generator.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DistinctNumbersTest {

    private static List<Long> draw(long size, int count, long seed) {
        DistinctNumbers numbers = new DistinctNumbers(size, new SplittableRandom(seed));
        return LongStream.range(0, count).mapToObj(drawn -> numbers.next()).toList();
    }

    @Test
    void drawsEveryNumberOfTheRangeOnceWhenAllAreDrawn() {
        assertThat(draw(1_000, 1_000, 3))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void drawsManyOutOfMillionsWithoutRepeating() {
        List<Long> drawn = draw(5_466_471, 150_000, 8);

        assertThat(drawn).doesNotHaveDuplicates().allMatch(number -> number >= 0 && number < 5_466_471);
        assertThat(drawn.stream().mapToLong(Long::longValue).average().orElseThrow())
                .isCloseTo(5_466_470 / 2.0, within(20_000.0));
    }

    @Test
    void everyOrderedPairOfDrawsIsAboutAsLikely() {
        int[][] seen = new int[4][4];
        for (int seed = 0; seed < 24_000; seed++) {
            List<Long> drawn = draw(4, 2, seed);
            seen[drawn.get(0).intValue()][drawn.get(1).intValue()]++;
        }
        for (int first = 0; first < 4; first++) {
            for (int second = 0; second < 4; second++) {
                // 2,000 expected, standard deviation 43
                assertThat(seen[first][second]).isBetween(first == second ? 0 : 1_780, first == second ? 0 : 2_220);
            }
        }
    }

    @Test
    void aLongerDrawBeginsWithTheShorterOne() {
        assertThat(draw(500, 300, 5)).startsWith(draw(500, 40, 5).toArray(Long[]::new));
    }

    @Test
    void refusesToDrawMoreThanThereIs() {
        DistinctNumbers none = new DistinctNumbers(0, new SplittableRandom(1));

        assertThatThrownBy(none::next).isInstanceOf(IllegalStateException.class);
    }
}
