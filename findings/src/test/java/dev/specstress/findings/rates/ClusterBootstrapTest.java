package dev.specstress.findings.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterBootstrapTest {

    @Test
    void the_mean_of_many_has_the_interval_that_theory_gives() {
        // 400 values 0..3 in equal parts: mean 1.5, standard deviation sqrt(1.25), so 1.5 +- 1.96 * 1.118 / 20.
        var clusters =
                IntStream.range(0, 400).mapToObj(i -> new double[] {i % 4, 1}).toList();

        var span = new ClusterBootstrap(4_000, 5)
                .spans(clusters, ClusterBootstrapTest::mean)
                .getFirst()
                .orElseThrow();

        assertThat(span.low()).isCloseTo(1.5 - 0.1096, within(0.008));
        assertThat(span.high()).isCloseTo(1.5 + 0.1096, within(0.008));
    }

    @Test
    void the_same_seed_gives_the_same_interval_and_another_another() {
        var clusters =
                IntStream.range(0, 50).mapToObj(i -> new double[] {i * i, 1}).toList();

        var one = new ClusterBootstrap(300, 1).spans(clusters, ClusterBootstrapTest::mean);

        assertThat(new ClusterBootstrap(300, 1).spans(clusters, ClusterBootstrapTest::mean))
                .isEqualTo(one);
        assertThat(new ClusterBootstrap(300, 2).spans(clusters, ClusterBootstrapTest::mean))
                .isNotEqualTo(one);
    }

    @Test
    void a_statistic_that_is_often_undefined_has_no_interval() {
        var clusters = IntStream.range(0, 3)
                .mapToObj(i -> new double[] {i == 0 ? 1 : 0, 1})
                .toList();

        var spans = new ClusterBootstrap(300, 1).spans(clusters, sums ->
                new double[] {sums[0] / sums[1], sums[1] / sums[0] > 9 ? Double.NaN : 1});

        assertThat(spans.get(0)).isPresent();
        assertThat(spans.get(1)).isEmpty();
    }

    @Test
    void nothing_and_one_cluster_give_none() {
        var bootstrap = new ClusterBootstrap(200, 1);

        assertThat(bootstrap.spans(List.of(), ClusterBootstrapTest::mean)).isEmpty();
        assertThat(bootstrap
                        .spans(Collections.singletonList(new double[] {1, 1}), ClusterBootstrapTest::mean)
                        .getFirst())
                .isEmpty();
    }

    @Test
    void too_few_replicates_are_refused() {
        assertThatThrownBy(() -> new ClusterBootstrap(199, 1)).hasMessage("too few replicates for an interval: 199");
    }

    private static double[] mean(double[] sums) {
        return new double[] {sums[0] / sums[1]};
    }
}
