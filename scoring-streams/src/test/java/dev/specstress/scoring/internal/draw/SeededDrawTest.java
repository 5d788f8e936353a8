package dev.specstress.scoring.internal.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededDrawTest {

    @Test
    void theSameSeedAndPartsDrawTheSame() {
        assertThat(SeededDraw.unit(7, "route", "s-1")).isEqualTo(SeededDraw.unit(7, "route", "s-1"));
    }

    @Test
    void aDrawNeverChangesFromOneReleaseToTheNext() {
        // First 8 bytes of SHA-256 over 0000000000000007 00000005 "route" 00000003 "s-1", 53 bits of them.
        assertThat(SeededDraw.unit(7, "route", "s-1")).isEqualTo(0.7763323027478158);
    }

    @Test
    void seedPurposeAndSubjectEachMatter() {
        double draw = SeededDraw.unit(7, "route", "s-1");

        assertThat(SeededDraw.unit(8, "route", "s-1")).isNotEqualTo(draw);
        assertThat(SeededDraw.unit(7, "repeats", "s-1")).isNotEqualTo(draw);
        assertThat(SeededDraw.unit(7, "route", "s-2")).isNotEqualTo(draw);
    }

    @Test
    void partsDoNotRunTogether() {
        assertThat(SeededDraw.unit(7, "ab", "c")).isNotEqualTo(SeededDraw.unit(7, "a", "bc"));
    }

    @Test
    void drawsAreEven() {
        double share = IntStream.range(0, 20_000)
                        .filter(i -> SeededDraw.hits(0.3, 42, "route", "s-" + i))
                        .count()
                / 20_000.0;

        // Four standard errors of a share of 0.3 over 20,000.
        assertThat(share).isCloseTo(0.3, within(0.013));
    }

    @Test
    void certaintyAlwaysHitsAndImpossibilityNever() {
        assertThat(IntStream.range(0, 1_000)).allMatch(i -> SeededDraw.hits(1, 1, "p", "s" + i));
        assertThat(IntStream.range(0, 1_000)).noneMatch(i -> SeededDraw.hits(0, 1, "p", "s" + i));
    }

    @Test
    void samplingSeedsFitThirtyOneBits() {
        assertThat(IntStream.range(0, 1_000).mapToLong(i -> SeededDraw.samplingSeed(1, "query", "s" + i)))
                .allMatch(seed -> seed >= 0 && seed <= Integer.MAX_VALUE);
    }
}
