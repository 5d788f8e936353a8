package dev.specstress.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void the_middle_one_of_an_odd_number_is_the_median() {
        assertThat(new Samples(List.of(9.0, 1.0, 4.0)).median()).isEqualTo(4);
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(new Samples(List.of(8.0, 1.0, 100.0, 4.0)).median()).isEqualTo(6);
    }

    @Test
    void least_and_most_are_found_in_any_order() {
        Samples samples = new Samples(List.of(4.0, 9.0, 1.0, 5.0));

        assertThat(samples.least()).isEqualTo(1);
        assertThat(samples.most()).isEqualTo(9);
    }

    @Test
    void nothing_measured_is_no_figure() {
        assertThatThrownBy(() -> new Samples(List.of())).hasMessage("nothing was measured");
    }
}
