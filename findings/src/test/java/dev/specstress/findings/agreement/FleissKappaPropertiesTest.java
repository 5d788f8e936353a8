package dev.specstress.findings.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FleissKappaPropertiesTest {

    @Property(tries = 200)
    void it_is_at_most_one_and_the_same_with_categories_swapped(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 5) Integer> flagged) {
        var table = flagged.stream().map(count -> row(count, 5 - count)).toList();
        var swapped = flagged.stream().map(count -> row(5 - count, count)).toList();

        var value = FleissKappa.of(table).value();

        value.ifPresent(kappa -> {
            assertThat(kappa).isBetween(-1.0, 1.0);
            assertThat(FleissKappa.of(swapped).value()).hasValueCloseTo(kappa, within(1e-12));
        });
        assertThat(value.isPresent()).isEqualTo(mixed(flagged));
    }

    private static boolean mixed(List<Integer> flagged) {
        var sum = flagged.stream().mapToInt(Integer::intValue).sum();
        return sum > 0 && sum < 5 * flagged.size();
    }

    private static int[] row(int... counts) {
        return counts;
    }
}
