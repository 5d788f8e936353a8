package dev.specstress.embeddings.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightedKCenterTest {

    /** Points on the unit circle. */
    private static UnitVectors circle(double... degrees) {
        float[] numbers = new float[degrees.length * 2];
        for (int at = 0; at < degrees.length; at++) {
            numbers[2 * at] = (float) Math.cos(Math.toRadians(degrees[at]));
            numbers[2 * at + 1] = (float) Math.sin(Math.toRadians(degrees[at]));
        }
        return new UnitVectors(numbers, 2);
    }

    private static UnitVectors random(Random random, int count, int dimensions) {
        float[] numbers = new float[count * dimensions];
        for (int at = 0; at < count; at++) {
            double square = 0;
            for (int dimension = 0; dimension < dimensions; dimension++) {
                numbers[at * dimensions + dimension] = (float) random.nextGaussian();
                square += Math.pow(numbers[at * dimensions + dimension], 2);
            }
            for (int dimension = 0; dimension < dimensions; dimension++) {
                numbers[at * dimensions + dimension] /= (float) Math.sqrt(square);
            }
        }
        return new UnitVectors(numbers, dimensions);
    }

    private static float[] weights(Random random, int count) {
        float[] weights = new float[count];
        for (int at = 0; at < count; at++) {
            weights[at] = 1 + 3 * random.nextFloat();
        }
        return weights;
    }

    private static float[] alike(int count) {
        float[] weights = new float[count];
        Arrays.fill(weights, 1);
        return weights;
    }

    /** The definition, with every distance measured. */
    private static List<Integer> plainly(UnitVectors vectors, float[] weights, int wanted) {
        List<Integer> chosen = new ArrayList<>();
        int first = 0;
        for (int at = 1; at < weights.length; at++) {
            first = weights[at] > weights[first] ? at : first;
        }
        chosen.add(first);
        while (chosen.size() < Math.min(wanted, vectors.count())) {
            int best = -1;
            float most = -1;
            for (int at = 0; at < vectors.count(); at++) {
                int point = at;
                float value = (float) (weights[at]
                        * chosen.stream()
                                .mapToDouble(center -> UnitVectors.distance(vectors.cosine(point, center)))
                                .min()
                                .orElseThrow());
                if (!chosen.contains(at) && value > most) {
                    best = at;
                    most = value;
                }
            }
            chosen.add(best);
        }
        return chosen;
    }

    private static double radius(UnitVectors vectors, float[] weights, List<Integer> chosen) {
        return IntStream.range(0, vectors.count())
                .mapToDouble(point -> weights[point]
                        * chosen.stream()
                                .mapToDouble(center -> UnitVectors.distance(vectors.cosine(point, center)))
                                .min()
                                .orElseThrow())
                .max()
                .orElseThrow();
    }

    @Test
    void whatLiesFarthestFromAllChosenIsChosenNext() {
        Spread spread = WeightedKCenter.select(circle(0, 10, 180, 90), alike(4), 3);

        assertThat(spread.centers()).containsExactly(0, 2, 3);
        assertThat(spread.radius()).isCloseTo(2 * Math.sin(Math.toRadians(5)), within(1e-4));
    }

    @Test
    void theWeightIsThatOfTheCoveredPoint() {
        // 40 degrees away with weight 4 counts for more than 90 with weight 1.
        UnitVectors points = circle(0, 90, 320);

        assertThat(WeightedKCenter.select(points, new float[] {4, 1, 4}, 2).centers())
                .containsExactly(0, 2);
        assertThat(WeightedKCenter.select(points, alike(3), 2).centers()).containsExactly(0, 1);
    }

    @Test
    void theChoiceIsThatOfTheDefinitionWithEveryDistanceMeasured() {
        for (long seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            int count = 1 + random.nextInt(300);
            UnitVectors vectors = random(random, count, 1 + random.nextInt(20));
            float[] weights = weights(random, count);
            int wanted = 1 + random.nextInt(count + 3);

            assertThat(WeightedKCenter.select(vectors, weights, wanted).centers())
                    .as("seed %d", seed)
                    .isEqualTo(plainly(vectors, weights, wanted));
        }
    }

    @Test
    void itIsNeverFartherFromTheBestThanItSaysNorThanTheTheoremAllows() {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            UnitVectors vectors = random(random, 9, 2);
            boolean weighted = seed % 2 == 0;
            float[] weights = weighted ? weights(random, 9) : alike(9);
            Spread spread = WeightedKCenter.select(vectors, weights, 3);

            double best = best(vectors, weights);

            assertThat(spread.radius()).isCloseTo(radius(vectors, weights, spread.centers()), within(1e-4));
            assertThat(spread.least()).as("seed %d", seed).isLessThanOrEqualTo(best + 1e-4);
            assertThat(spread.radius()).as("seed %d", seed).isLessThanOrEqualTo((weighted ? 3 : 2) * best + 1e-4);
            assertThat(spread.radius()).isGreaterThanOrEqualTo(best - 1e-4);
        }
    }

    /** Over every choice of three. */
    private static double best(UnitVectors vectors, float[] weights) {
        double best = Double.MAX_VALUE;
        for (int one = 0; one < 9; one++) {
            for (int two = 0; two < one; two++) {
                for (int three = 0; three < two; three++) {
                    best = Math.min(best, radius(vectors, weights, List.of(one, two, three)));
                }
            }
        }
        return best;
    }

    @Test
    void ofEqualsTheFirstIsChosenAndCopiesAreChosenLast() {
        Spread spread = WeightedKCenter.select(circle(0, 0, 180, 180, 90), alike(5), 9);

        assertThat(spread.centers()).startsWith(0, 2, 4).hasSize(5).doesNotHaveDuplicates();
        assertThat(spread.radius()).isZero();
        assertThat(spread.atMostTimesTheLeast()).isEqualTo(1);
    }

    @Test
    void thousandsOfPointsTakeSeconds() {
        Random random = new Random(5);
        UnitVectors vectors = random(random, 4_000, 384);
        long begun = System.nanoTime();

        assertThat(WeightedKCenter.select(vectors, weights(random, 4_000), 400).centers())
                .doesNotHaveDuplicates()
                .hasSize(400);
        assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
    }

    @Test
    void whatCannotBeChosenFromIsRefused() {
        assertThatThrownBy(() -> WeightedKCenter.select(circle(0, 1), alike(3), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WeightedKCenter.select(circle(0, 1), new float[] {1, 0}, 1))
                .hasMessageContaining("above 0, not 0");
        assertThatThrownBy(() -> WeightedKCenter.select(circle(0, 1), alike(2), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(WeightedKCenter.select(new UnitVectors(new float[0], 2), new float[0], 3)
                        .centers())
                .isEmpty();
    }
}
