package dev.specstress.generator.internal.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactNeighboursTest {
    private final ExactNeighbours neighbours = new ExactNeighbours();

    private static float[] unit(Random random, int dimensions) {
        float[] vector = new float[dimensions];
        double square = 0;
        for (int at = 0; at < dimensions; at++) {
            vector[at] = (float) random.nextGaussian();
            square += vector[at] * vector[at];
        }
        for (int at = 0; at < dimensions; at++) {
            vector[at] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    @Test
    void theNearestOfAllIsFoundAndOfEqualsTheFirst() {
        neighbours.add("east", new float[] {1, 0});
        neighbours.add("north", new float[] {0, 1});
        neighbours.add("east again", new float[] {1, 0});

        assertThat(neighbours.nearest(new float[] {0.8f, 0.6f}, 0.5).orElseThrow())
                .satisfies(nearest -> {
                    assertThat(nearest.name()).isEqualTo("east");
                    assertThat(nearest.cosine()).isCloseTo(0.8, within(1e-6));
                });
        assertThat(neighbours.nearest(new float[] {-1, 0}, 0.5)).isEmpty();
    }

    @Test
    void aVectorAtTheBoundItselfIsNear() {
        neighbours.add("east", new float[] {1, 0});

        assertThat(neighbours.nearest(new float[] {0.5f, 0.1f}, 0.5)).isPresent();
    }

    @Test
    void theProductIsThatOfPlainArithmeticForAnyLength() {
        Random random = new Random(3);
        for (int dimensions : new int[] {1, 7, 8, 9, 384}) {
            float[] one = unit(random, dimensions);
            float[] other = unit(random, dimensions);
            double plain = 0;
            for (int at = 0; at < dimensions; at++) {
                plain += (double) one[at] * other[at];
            }

            assertThat((double) ExactNeighbours.product(one, other)).isCloseTo(plain, within(1e-6));
        }
    }

    @Test
    void vectorsGoIntoRecordsAndComeBack() {
        float[] vector = unit(new Random(4), 384);

        assertThat(VectorBytes.vector(VectorBytes.of(vector))).isEqualTo(vector);
        assertThat(VectorBytes.of(vector).remaining()).isEqualTo(1_536);
    }
}
