package dev.specstress.generator.internal.plan;

import dev.specstress.embeddings.Embedder;
import dev.specstress.schemas.TaxonomyValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The pairs whose values mean so much the same that nothing can be traded off between them: their embeddings' cosine is at
 * or above a bound. They are taken out before anything is drawn, so that the draw's probabilities hold for all others.
 *
 * @param numbers of the pairs, as {@link UnorderedPairs} of all the values has them
 */
record NearSynonyms(Set<Long> numbers) {
    /** No pair is left out. */
    static final NearSynonyms NONE = new NearSynonyms(Set.of());

    NearSynonyms {
        numbers = Set.copyOf(numbers);
    }

    /**
     * Compares every value with every other.
     *
     * @param cosine the bound, above 0 to 1
     */
    static NearSynonyms among(List<TaxonomyValue> values, Embedder embedder, double cosine) {
        List<float[]> vectors =
                embedder.embedAll(values.stream().map(NearSynonyms::text).toList());
        UnorderedPairs pairs = new UnorderedPairs(values.size());
        Set<Long> near = new HashSet<>();
        // Vectors have length 1, so that their product is the cosine.
        IntStream.range(1, vectors.size()).forEach(high -> {
            for (int low = 0; low < high; low++) {
                if (product(vectors.get(high), vectors.get(low)) >= cosine) {
                    near.add(pairs.number(low, high));
                }
            }
        });
        return new NearSynonyms(near);
    }

    private static String text(TaxonomyValue value) {
        return value.getDescription().isEmpty() ? value.getName() : value.getName() + ": " + value.getDescription();
    }

    static float product(float[] one, float[] other) {
        float even = 0;
        float odd = 0;
        // Two sums that do not wait for one another.
        for (int at = 0; at + 1 < one.length; at += 2) {
            even += one[at] * other[at];
            odd += one[at + 1] * other[at + 1];
        }
        return even + odd + (one.length % 2 == 0 ? 0 : one[one.length - 1] * other[one.length - 1]);
    }

    boolean has(long number) {
        return numbers.contains(number);
    }

    int count() {
        return numbers.size();
    }
}
