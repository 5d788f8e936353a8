package dev.specstress.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs each scene once at its smallest, with all its JVMs: it measures nothing, it finds what has rotted. */
class ScenesTest {
    private final PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private JsonNode lastLine(Scene scene) throws Exception {
        List<String> lines = scene.run(true, silent).lines().toList();
        return new ObjectMapper().readTree(lines.getLast());
    }

    @Test
    void all_contenders_do_the_same_work_and_the_last_line_has_the_ratios() throws Exception {
        JsonNode run = lastLine(Scene.WORKER);

        assertThat(run.get("suite").asText()).isEqualTo("worker");
        for (String ratio : List.of("timesRaw", "timesParallelConsumer", "timesShareGroup", "ofInFlightByLatency")) {
            assertThat(run.at("/20ms/" + ratio).asDouble()).as(ratio).isPositive();
        }
        assertThat(run.at("/20ms/rssMb").asLong()).isPositive();
    }

    @Test
    void the_real_worker_answers_every_query_of_a_mock() throws Exception {
        JsonNode run = lastLine(Scene.CALLS);

        assertThat(run.get("suite").asText()).isEqualTo("calls");
        assertThat(run.get("mockCeilingPerSecond").asLong()).isPositive();
        assertThat(run.get("legs")).hasSize(2).allSatisfy(leg -> {
            assertThat(leg.get("medianPerSecond").asLong()).isPositive();
            assertThat(leg.get("rssMbMost").asLong()).isPositive();
        });
    }

    @Test
    void grades() throws Exception {
        JsonNode run = lastLine(Scene.GRADES);

        assertThat(run.get("suite").asText()).isEqualTo("grades");
        assertThat(run.get("medianPerSecond").asInt()).isPositive();
    }

    @Test
    void a_few_of_many_points_are_chosen() throws Exception {
        JsonNode run = lastLine(Scene.K_CENTER);

        assertThat(run.get("suite").asText()).isEqualTo("k-center");
        for (String kind : List.of("clustered", "scattered")) {
            assertThat(run.at("/" + kind + "/wallSeconds").asDouble()).as(kind).isPositive();
            assertThat(run.at("/" + kind + "/atMostTimesTheLeast").asDouble())
                    .as(kind)
                    .isBetween(1.0, 5.0);
        }
    }
}
