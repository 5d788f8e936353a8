package dev.specstress.kit.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void the_nearest_within_reach_wins_and_the_first_of_equals() {
        assertThat(Nearest.to("kitten", List.of("sitting", "mitten", "bitten"), 3))
                .contains("mitten");
        assertThat(Nearest.to("kitten", List.of("sitting"), 2)).isEmpty();
    }

    @Property(tries = 200)
    void edits_are_a_metric(
            @ForAll @AlphaChars @StringLength(max = 8) String a,
            @ForAll @AlphaChars @StringLength(max = 8) String b,
            @ForAll @AlphaChars @StringLength(max = 8) String c) {
        assertThat(Nearest.edits(a, a)).isZero();
        assertThat(Nearest.edits(a, b)).isEqualTo(Nearest.edits(b, a));
        assertThat(Nearest.edits(a, c)).isLessThanOrEqualTo(Nearest.edits(a, b) + Nearest.edits(b, c));
        assertThat(Nearest.edits(a, b)).isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
    }

    @Property(tries = 200)
    void a_variable_of_a_key_means_that_key(@ForAll @AlphaChars @StringLength(min = 1, max = 8) String part) {
        String key = part.toLowerCase(java.util.Locale.ROOT) + ".a_b-c";

        assertThat(Environment.keyOf(
                        dev.specstress.kit.config.Origin.variableOf(key).substring("SPECSTRESS_".length())))
                .isEqualTo(key);
    }
}
