package dev.specstress.benchmarks.join;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinBenchTest {

    @Test
    void every_contender_writes_the_sets_it_should_and_has_a_figure() throws Exception {
        JoinEffort little =
                new JoinEffort("test", 1, 1, List.of(new JoinLoad(2, 50, 20, 10), new JoinLoad(5, 50, 8, 8)));
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

        JoinReport report = new JoinBench(silent).run(little);

        assertThat(report.table().lines()).hasSize(2 + 2 * JoinBench.CONTENDERS.size());
        JsonNode json = new ObjectMapper().readTree(report.json());
        assertThat(json.get("rounds").asInt()).isEqualTo(1);
        assertThat(json.get("scenariosPerSecond")).hasSize(2 * JoinBench.CONTENDERS.size());
        assertThat(json.get("ratios").fieldNames())
                .toIterable()
                .containsExactly(
                        "eosToCeiling.2x50",
                        "eosToAtLeastOnce.2x50",
                        "eosToAggregate.2x50",
                        "eosToCeiling.5x50",
                        "eosToAtLeastOnce.5x50",
                        "eosToAggregate.5x50",
                        "microsPerResponse.5to2x50");
    }
}
