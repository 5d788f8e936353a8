package dev.specstress.providers.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class WholeSharesTest {

    @Test
    void theLargestRemaindersGetWhatIsLeft() {
        assertThat(WholeShares.of(10, new TreeMap<>(Map.of("a", 3.3, "b", 3.3, "c", 3.4))))
                .containsEntry("a", 3)
                .containsEntry("b", 3)
                .containsEntry("c", 4);
    }

    @Test
    void amongEqualsTheFirstByNameGetIt() {
        assertThat(WholeShares.of(2, new TreeMap<>(Map.of("a", 0.5, "b", 0.5, "c", 0.5, "d", 0.5))))
                .containsEntry("a", 1)
                .containsEntry("b", 1)
                .containsEntry("c", 0)
                .containsEntry("d", 0);
    }
}
