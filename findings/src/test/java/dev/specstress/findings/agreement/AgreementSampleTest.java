package dev.specstress.findings.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.findings.rates.ClusterBootstrap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgreementSampleTest {
    private static final ClusterBootstrap BOOTSTRAP = new ClusterBootstrap(400, 7);

    @Test
    void without_items_nothing_is_defined() {
        var none = new AgreementSample(2, 3).agreement(BOOTSTRAP);

        assertThat(none.items()).isZero();
        assertThat(none.fleissKappa().value()).isEmpty();
        assertThat(none.krippendorffAlpha().value()).isEmpty();
        assertThat(none.gwetAc1().value()).isEmpty();
        assertThat(none.pairwise().value()).isEmpty();
        assertThat(none.gwetAc1().interval()).isEmpty();
    }

    @Test
    void where_every_vote_is_alike_kappa_and_alpha_are_undefined_and_ac1_is_one() {
        var sample = new AgreementSample(2, 3);
        sample.add("a", 3, 0);
        sample.add("b", 3, 0);
        var agreement = sample.agreement(BOOTSTRAP);

        assertThat(agreement.fleissKappa().value()).isEmpty();
        assertThat(agreement.krippendorffAlpha().value()).isEmpty();
        assertThat(agreement.gwetAc1().value()).hasValue(1);
    }

    @Test
    void one_cluster_gives_no_interval() {
        var sample = new AgreementSample(2, 2);
        sample.add("a", 2, 0);
        sample.add("a", 1, 1);

        assertThat(sample.agreement(BOOTSTRAP).pairwise().value()).hasValue(0.5);
        assertThat(sample.agreement(BOOTSTRAP).pairwise().interval()).isEmpty();
    }

    @Test
    void an_item_without_votes_is_counted_and_says_nothing() {
        var sample = new AgreementSample(2, 2);
        sample.add("a", 2, 0);
        sample.add("b", 0, 2);
        var before = sample.agreement(BOOTSTRAP);
        sample.add("c", 0, 0);
        var after = sample.agreement(BOOTSTRAP);

        assertThat(after.items()).isEqualTo(3);
        assertThat(after.krippendorffAlpha().value())
                .isEqualTo(before.krippendorffAlpha().value());
        assertThat(after.gwetAc1().value()).isEqualTo(before.gwetAc1().value());
    }

    @Test
    void the_order_of_items_does_not_change_the_interval() {
        var items = new ArrayList<int[]>();
        var random = new Random(3);
        for (var i = 0; i < 200; i++) {
            var flagged = random.nextInt(4);
            items.add(new int[] {i % 40, 3 - flagged, flagged});
        }
        var forward = agreement(items);
        Collections.shuffle(items, random);

        assertThat(agreement(items).fleissKappa()).isEqualTo(forward.fleissKappa());
    }

    /** Raters whose votes are flips of a coin agree by chance alone: an interval misses 0 in about one sample of twenty. */
    @Test
    void the_interval_of_kappa_covers_chance_agreement_as_often_as_it_says() {
        var covered = 0;
        var random = new Random(11);
        for (var world = 0; world < 200; world++) {
            var sample = new AgreementSample(2, 3);
            for (var item = 0; item < 150; item++) {
                var flagged = 0;
                for (var rater = 0; rater < 3; rater++) {
                    flagged += random.nextDouble() < 0.4 ? 1 : 0;
                }
                sample.add("i" + item, 3 - flagged, flagged);
            }
            var span = sample.agreement(new ClusterBootstrap(400, world))
                    .fleissKappa()
                    .interval()
                    .orElseThrow();
            covered += span.low() <= 0 && 0 <= span.high() ? 1 : 0;
        }
        assertThat(covered).as("of 200 worlds").isBetween(178, 200);
    }

    /** Items of a cluster that are copies of one another tell no more than one of them. */
    @Test
    void copies_within_a_cluster_do_not_narrow_the_interval() {
        var single = new AgreementSample(2, 2);
        var copied = new AgreementSample(2, 2);
        for (var i = 0; i < 60; i++) {
            var votes = i % 3 == 0 ? new int[] {1, 1} : i % 2 == 0 ? new int[] {2, 0} : new int[] {0, 2};
            single.add("c" + i, votes);
            for (var copy = 0; copy < 5; copy++) {
                copied.add("c" + i, votes);
            }
        }

        assertThat(copied.agreement(BOOTSTRAP).pairwise().interval())
                .isEqualTo(single.agreement(BOOTSTRAP).pairwise().interval());
    }

    @Test
    void votes_of_more_raters_than_there_are_are_refused() {
        assertThatThrownBy(() -> new AgreementSample(2, 2).add("a", 2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 votes in 2 categories, where there are 2 raters and 2 categories");
    }

    private static Agreement agreement(Iterable<int[]> items) {
        var sample = new AgreementSample(2, 3);
        items.forEach(item -> sample.add("c" + item[0], item[1], item[2]));
        return sample.agreement(BOOTSTRAP);
    }
}
