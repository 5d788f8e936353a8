package dev.specstress.findings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LineIndexTest {

    @Property(tries = 100)
    void lines_are_ordered_as_a_comparing_sort_would(@ForAll @Size(max = 600) List<@IntRange(max = 40) Integer> about) {
        var index = new LineIndex();
        var scenarios = new Ranks<Integer>();
        var keys = new Ranks<Integer>();
        about.forEach(one -> index.add(one * 10L, one, scenarios.numberOf(one / 7), keys.numberOf(one % 7)));

        var order = index.order(scenarios.in(Comparator.reverseOrder()), keys.in(Comparator.naturalOrder()));

        var expected = about.stream()
                .sorted(Comparator.<Integer>comparingInt(one -> -(one / 7)).thenComparingInt(one -> one % 7))
                .toList();
        assertThat(IntStream.of(order).mapToObj(index::length)).containsExactlyElementsOf(expected);
        assertThat(IntStream.of(order).mapToObj(index::offset))
                .containsExactlyElementsOf(
                        expected.stream().map(one -> one * 10L).toList());
    }
}
