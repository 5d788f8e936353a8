package dev.specstress.findings.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.specstress.findings.rates.ClusterBootstrap;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Each measure against what its author, or a standard text, computed by hand. */
class PublishedExamplesTest {
    private static final ClusterBootstrap BOOTSTRAP = new ClusterBootstrap(200, 1);
    private static final Offset<Double> THREE_PLACES = within(0.0005);
    private static final Offset<Double> FOUR_PLACES = within(0.00005);
    private static final String NONE = ".";

    /** K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, section C: 12 units, four observers, 7 values missing. */
    private static final List<String> KRIPPENDORFF_C = List.of(
            "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");

    @Test
    void alpha_of_two_observers_and_binary_data_is_krippendorffs() {
        // Section A of the same paper: 10 units, alpha 0.095.
        var sample = sample(2, List.of("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), "01");

        assertThat(sample.krippendorffAlpha().value()).hasValueCloseTo(0.095, THREE_PLACES);
    }

    @Test
    void alpha_of_two_observers_and_five_categories_is_krippendorffs() {
        // Section B: 12 units, alpha 0.692.
        var sample = sample(5, List.of("a a b b d c c c e d d a", "b a b b b c c c e d d d"), "abcde");

        assertThat(sample.krippendorffAlpha().value()).hasValueCloseTo(0.692, THREE_PLACES);
    }

    @Test
    void alpha_of_many_observers_with_missing_values_is_krippendorffs() {
        // Section C, nominal: 0.743.
        var sample = sample(5, KRIPPENDORFF_C, "12345");

        assertThat(sample.krippendorffAlpha().value()).hasValueCloseTo(0.743, THREE_PLACES);
        assertThat(sample.krippendorffAlpha().n())
                .as("the last unit has one value")
                .isEqualTo(11);
    }

    @Test
    void ac1_with_missing_values_is_gwets() {
        // Gwet's own data set of four raters is the same table; his package irrCAC (vignette "irrCAC-benchmarking", and
        // the
        // help of gwet.ac1.raw) gives AC1 0.77544 with pa 0.8181818.
        var sample = sample(5, KRIPPENDORFF_C, "12345");

        assertThat(sample.gwetAc1().value()).hasValueCloseTo(0.77544, FOUR_PLACES);
        assertThat(sample.pairwise().value()).hasValueCloseTo(0.8181818, within(0.5e-7));
    }

    @Test
    void ac1_stays_high_where_kappa_collapses_though_raters_agree() {
        // Gwet 2008, table 2: 125 subjects, of whom 118 are + by both, 5 and 2 by one, none by none: AC1 0.9408, pi
        // -0.0288.
        var sample = new AgreementSample(2, 2);
        for (var i = 0; i < 125; i++) {
            sample.add("c" + i, i < 118 ? new int[] {2, 0} : new int[] {1, 1});
        }
        var agreement = sample.agreement(BOOTSTRAP);

        assertThat(agreement.gwetAc1().value()).hasValueCloseTo(0.9408, FOUR_PLACES);
        assertThat(agreement.fleissKappa().value()).hasValueCloseTo(-0.0288, FOUR_PLACES);
        assertThat(agreement.pairwise().value()).hasValueCloseTo(0.944, FOUR_PLACES);
    }

    @Test
    void kappa_of_the_sample_is_that_of_the_table() {
        var table = List.of(new int[] {2, 1, 0}, new int[] {0, 0, 3}, new int[] {1, 1, 1}, new int[] {0, 3, 0});
        var sample = new AgreementSample(3, 3);
        table.forEach(row -> sample.add("c", row));
        sample.add("c", 1, 1, 0);

        var kappa = sample.agreement(BOOTSTRAP).fleissKappa();

        assertThat(kappa.value())
                .isEqualTo(FleissKappa.of(table).value())
                .hasValueCloseTo(FleissKappa.of(table).value().getAsDouble(), within(0.0));
        assertThat(kappa.n()).as("the item with a vote missing is left out").isEqualTo(4);
    }

    /** @param observers a row of values each, {@code .} for none */
    private static Agreement sample(int categories, List<String> observers, String values) {
        var rows = observers.stream().map(row -> row.split(" ")).toList();
        var sample = new AgreementSample(categories, rows.size());
        for (var unit = 0; unit < rows.getFirst().length; unit++) {
            var counts = new int[categories];
            for (var row : rows) {
                if (!row[unit].equals(NONE)) {
                    counts[values.indexOf(row[unit])]++;
                }
            }
            sample.add("u" + unit, counts);
        }
        return sample.agreement(BOOTSTRAP);
    }
}
