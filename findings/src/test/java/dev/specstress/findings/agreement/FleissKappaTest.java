package dev.specstress.findings.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FleissKappaTest {

    @Test
    void fourteen_raters_ten_items_five_categories_as_worked_out_in_the_encyclopedia() {
        // Wikipedia, "Fleiss' kappa", worked example: P = 0.378, Pe = 0.213, kappa = 0.210.
        var table = List.of(
                row(0, 0, 0, 0, 14),
                row(0, 2, 6, 4, 2),
                row(0, 0, 3, 5, 6),
                row(0, 3, 9, 2, 0),
                row(2, 2, 8, 1, 1),
                row(7, 7, 0, 0, 0),
                row(3, 2, 6, 3, 0),
                row(2, 5, 3, 2, 2),
                row(6, 5, 2, 1, 0),
                row(0, 2, 2, 3, 7));

        var kappa = FleissKappa.of(table);

        assertThat(kappa.items()).isEqualTo(10);
        assertThat(kappa.value()).hasValueCloseTo(0.210, within(0.0005));
    }

    @Test
    void two_raters_by_hand() {
        // P = (1 + 0) / 2 = 1/2; shares 3/4 and 1/4, so Pe = 10/16; kappa = (8/16 - 10/16) / (6/16) = -1/3.
        var kappa = FleissKappa.of(List.of(row(2, 0), row(1, 1)));

        assertThat(kappa.value()).hasValueCloseTo(-1.0 / 3, within(1e-12));
    }

    @Test
    void raters_who_always_agree_on_both_categories_reach_one() {
        assertThat(FleissKappa.of(List.of(row(3, 0), row(0, 3))).value()).hasValue(1.0);
    }

    @Test
    void raters_who_always_split_reach_the_least_there_is() {
        // Every item split 1:1 by two raters: P = 0, Pe = 1/2.
        assertThat(FleissKappa.of(List.of(row(1, 1), row(1, 1))).value()).hasValue(-1.0);
    }

    @Test
    void it_is_undefined_without_items() {
        assertThat(FleissKappa.of(List.of()).value()).isEmpty();
    }

    @Test
    void it_is_undefined_where_only_one_category_was_chosen() {
        var kappa = FleissKappa.of(List.of(row(3, 0), row(3, 0)));

        assertThat(kappa.items()).isEqualTo(2);
        assertThat(kappa.value()).isEmpty();
    }

    @Test
    void it_is_undefined_for_one_rater() {
        assertThat(FleissKappa.of(List.of(row(1, 0), row(0, 1))).value()).isEmpty();
    }

    @Test
    void an_item_with_other_raters_is_refused() {
        assertThatThrownBy(() -> FleissKappa.of(List.of(row(3, 0), row(1, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("item 1 has 2 ratings in 2 categories, the items before it 3 in 2");
    }

    private static int[] row(int... counts) {
        return counts;
    }
}
