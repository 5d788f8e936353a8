package dev.specstress.findings.regrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.specstress.findings.FleissKappa;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgreementSumsTest {

    @Test
    void kappa_is_that_of_the_whole_table() {
        var random = new Random(11);
        for (var trial = 0; trial < 200; trial++) {
            var raters = 2 + random.nextInt(4);
            var table = new ArrayList<int[]>();
            var sums = AgreementSums.NONE;
            for (var item = 0; item < 1 + random.nextInt(20); item++) {
                var flags = random.nextInt(raters + 1);
                table.add(new int[] {flags, raters - flags});
                sums = sums.plus(raters, flags);
            }
            var expected = FleissKappa.of(table).value();
            var found = sums.fleissKappa(raters);

            assertThat(found.isPresent()).isEqualTo(expected.isPresent());
            if (found.isPresent()) {
                assertThat(found).hasValueCloseTo(expected.getAsDouble(), within(1e-12));
            }
        }
    }

    @Test
    void ac1_and_alpha_by_hand() {
        // Two raters, rows (2,0) and (1,1): P = 1/2, share 3/4.
        var sums = AgreementSums.NONE.plus(2, 2).plus(2, 1);

        // AC1: Pe = 2 * 3/4 * 1/4 = 3/8; (1/2 - 3/8) / (5/8) = 1/5.
        assertThat(sums.ac1(2)).hasValueCloseTo(0.2, within(1e-12));
        // Alpha: De = 2 * 3 * 1 / (4 * 3) = 1/2; 1 - (1/2) / (1/2) = 0.
        assertThat(sums.alpha(2)).hasValueCloseTo(0.0, within(1e-12));
    }

    @Test
    void where_all_ratings_are_alike_kappa_and_alpha_are_undefined_and_ac1_is_one() {
        var sums = AgreementSums.NONE.plus(3, 0).plus(3, 0);

        assertThat(sums.fleissKappa(3)).isEmpty();
        assertThat(sums.alpha(3)).isEmpty();
        assertThat(sums.ac1(3)).hasValue(1);
    }

    @Test
    void one_rater_agrees_with_nobody() {
        var sums = AgreementSums.NONE.plus(1, 1).plus(1, 0);

        assertThat(sums.fleissKappa(1)).isEmpty();
        assertThat(sums.ac1(1)).isEmpty();
        assertThat(sums.alpha(1)).isEmpty();
    }
}
