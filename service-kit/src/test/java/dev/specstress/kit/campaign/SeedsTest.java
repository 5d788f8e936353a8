package dev.specstress.kit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Draws by what they are for. */
final class SeedsTest {

    @Test
    void theSameSeedPurposeAndThingDrawTheSame() {
        assertThat(Seeds.random(7, "pairs", "a").nextLong())
                .isEqualTo(Seeds.random(7, "pairs", "a").nextLong());
        assertThat(Seeds.hash(7, "pairs", "a")).isEqualTo(Seeds.hash(7, "pairs", "a"));
    }

    @Test
    void anotherSeedPurposeOrThingDrawsAnother() {
        assertThat(List.of(
                        Seeds.hash(7, "pairs", "a"),
                        Seeds.hash(8, "pairs", "a"),
                        Seeds.hash(7, "labels", "a"),
                        Seeds.hash(7, "pairs", "b"),
                        Seeds.hash(7, "pairs", "a", ""),
                        Seeds.hash(7, "pairsa")))
                .doesNotHaveDuplicates();
    }

    @Test
    void seedsForModelsAreWhatEveryProviderTakes() {
        assertThat(IntStream.range(0, 10_000).mapToLong(i -> Seeds.sampling(7, "query", "s-" + i)))
                .allMatch(seed -> seed >= 0 && seed <= Integer.MAX_VALUE);
    }

    /** Every task draws its generator from a stream of its own; the first numbers of such streams must be uniform. */
    @Test
    void theFirstDrawsOfStreamsNextToEachOtherAreUniform() {
        int draws = 50_000;
        int[] bins = new int[20];
        for (int ordinal = 0; ordinal < draws; ordinal++) {
            bins[(int) (Seeds.random(7, "generator", Integer.toString(ordinal)).nextDouble() * bins.length)]++;
        }
        double expected = (double) draws / bins.length;
        double chiSquare = Arrays.stream(bins)
                .mapToDouble(seen -> (seen - expected) * (seen - expected) / expected)
                .sum();

        // The 99.9th percentile of chi-square with 19 degrees of freedom is 43.8.
        assertThat(chiSquare).isLessThan(43.8);
    }
}
