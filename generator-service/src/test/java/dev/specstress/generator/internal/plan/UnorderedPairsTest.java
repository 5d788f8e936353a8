package dev.specstress.generator.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnorderedPairsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 17})
    void numbersEveryPairOnce(int members) {
        UnorderedPairs pairs = new UnorderedPairs(members);

        var all = LongStream.range(0, pairs.count()).mapToObj(pairs::at).toList();

        assertThat(all)
                .doesNotHaveDuplicates()
                .allMatch(pair -> 0 <= pair.low() && pair.low() < pair.high() && pair.high() < members);
        assertThat(all).hasSize(members * (members - 1) / 2);
    }

    @Test
    void thePapersTaxonomyHasFiveAndAHalfMillionPairs() {
        assertThat(new UnorderedPairs(3_307).count()).isEqualTo(5_466_471);
    }

    @Test
    void staysExactWhereSquareRootsRound() {
        UnorderedPairs pairs = new UnorderedPairs(2_000_000);
        for (int high = 1_999_000; high < 1_999_100; high++) {
            long first = (long) high * (high - 1) / 2;
            assertThat(pairs.at(first)).isEqualTo(new UnorderedPairs.Pair(0, high));
            assertThat(pairs.at(first - 1)).isEqualTo(new UnorderedPairs.Pair(high - 2, high - 1));
        }
    }
}
