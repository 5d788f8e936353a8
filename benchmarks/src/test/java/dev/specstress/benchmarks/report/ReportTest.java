package dev.specstress.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Figure OURS = figure("read", "REGISTERED", 600.0, 800.0, 1_000.0);
    private static final Figure PEERS = figure("read", "PLAIN", 1_500.0, 2_000.0, 1_000.0);
    private static final Figure OTHER = figure("write", "PLAIN", 5.0);

    private final Report report = new Report("serde", "quick", "25.0.3", 2, List.of(OURS, PEERS, OTHER));

    @Test
    void a_loss_to_the_peer_is_below_one() {
        assertThat(OURS.timesPeer(report.figures())).hasValue(800.0 / 1_500.0);
    }

    @Test
    void the_peer_is_compared_with_nothing() {
        assertThat(PEERS.timesPeer(report.figures())).isEmpty();
    }

    @Test
    void without_a_peer_in_the_same_run_nothing_is_compared() {
        assertThat(OURS.timesPeer(List.of(OURS, OTHER))).isEmpty();
    }

    @Test
    void a_benchmark_without_peers_is_compared_with_nothing() {
        Figure alone = new Figure("note", Map.of("inFlight", "16"), samples(1.0), samples(1.0));

        assertThat(alone.timesPeer(List.of(alone))).isEmpty();
    }

    @Test
    void the_table_has_a_row_for_each_figure_with_median_spread_time_bytes_and_ratio() {
        List<List<String>> rows = report.table()
                .lines()
                .map(line -> List.of(line.substring(1).trim().split("\\s*\\|\\s*")))
                .toList();

        assertThat(rows).hasSize(2 + 3);
        assertThat(rows.get(2))
                .containsExactly("read", "framing REGISTERED", "800", "600", "1,000", "1,250,000", "64", "0.53");
    }

    @Test
    void the_json_is_one_line_that_holds_the_same() throws JsonProcessingException {
        String json = report.json();

        JsonNode run = new ObjectMapper().readTree(json);
        assertThat(json).doesNotContain("\n");
        assertThat(run.get("suite").asText()).isEqualTo("serde");
        assertThat(run.get("jdk").asText()).isEqualTo("25.0.3");
        assertThat(run.get("processors").asInt()).isEqualTo(2);
        JsonNode ours = run.get("figures").get(0);
        assertThat(ours.get("parameters").get("framing").asText()).isEqualTo("REGISTERED");
        assertThat(ours.get("samples").asInt()).isEqualTo(3);
        assertThat(ours.get("medianPerCpuSecond").asLong()).isEqualTo(800);
        assertThat(ours.get("leastPerCpuSecond").asLong()).isEqualTo(600);
        assertThat(ours.get("mostPerCpuSecond").asLong()).isEqualTo(1_000);
        assertThat(ours.get("timesPeer").asDouble()).isEqualTo(0.53);
        assertThat(run.get("figures").get(1).has("timesPeer")).isFalse();
    }

    private static Figure figure(String method, String framing, Double... perSecond) {
        return new Figure(method, Map.of("framing", framing), samples(perSecond), samples(64.0));
    }

    private static Samples samples(Double... values) {
        return new Samples(List.of(values));
    }
}
