package dev.specstress.benchmarks.join;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.benchmarks.serde.SampleScenario;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.ResponseSet;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetDigestTest {

    @Test
    void neither_the_order_nor_the_closing_time_matters_and_all_else_does() {
        SetDigest digest = SetDigest.NOTHING.plus(set("s-1", 0)).plus(set("s-2", 0));

        assertThat(SetDigest.NOTHING.plus(set("s-2", 5)).plus(set("s-1", 9))).isEqualTo(digest);
        assertThat(SetDigest.NOTHING.plus(set("s-1", 0)).plus(set("s-3", 0))).isNotEqualTo(digest);
        assertThat(digest.plus(set("s-2", 0))).isNotEqualTo(digest);
    }

    private static ResponseSet set(String id, long closedAt) {
        var scenario = SampleScenario.asking(List.of("m1"));
        scenario.setScenarioId(id);
        return new ResponseSet(scenario, List.of(), Completeness.COMPLETE, Instant.ofEpochMilli(closedAt), 0);
    }
}
