package dev.specstress.findings.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.findings.StoredRuns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStatisticsTest {
    private static final int SCENARIOS = 120;

    @TempDir
    static Path folder;

    private static JsonNode statistics;
    private static JsonNode base;

    @BeforeAll
    static void compute() {
        statistics =
                RunStatistics.write(StoredRuns.directory(folder.resolve("run"), StoredRuns.rich(SCENARIOS, "yes")));
        base = statistics.at("/frames/base");
    }

    @Test
    void rates_are_over_the_base_frame_and_each_has_its_n_interval_and_what_is_missing() {
        assertThat(statistics.path("overallFrame").asText()).isEqualTo("base");
        var all = cell(null, "all").path("atLeastOneFails");

        assertThat(all.path("n").asInt()).isEqualTo(SCENARIOS);
        assertThat(all.path("valuePairs").asInt()).isEqualTo(SCENARIOS / 3);
        assertThat(all.path("effectiveN").asDouble()).isBetween(1.0, (double) SCENARIOS);
        assertThat(all.at("/interval95/low").asDouble())
                .isLessThan(all.path("rate").asDouble());
        assertThat(all.has("missing")).isTrue();
    }

    @Test
    void bins_partition_the_scenarios_and_high_ones_fail_more_often() {
        var low = cell("all", "d_0_1").path("atLeastOneFails");
        var high = cell("all", "high").path("atLeastOneFails");

        assertThat(low.path("n").asInt() + high.path("n").asInt()).isEqualTo(SCENARIOS);
        assertThat(high.path("rate").asDouble()).isGreaterThan(low.path("rate").asDouble());
        assertThat(cell("all", "d_25_3").path("allFail"))
                .isEqualTo(cell("all", "high").path("allFail"));
    }

    @Test
    void a_fold_is_the_quotient_of_the_two_rates() {
        var fold = find(base.path("foldIncrease"), "of", "high", "measure", "atLeastOneFails");
        var high = cell("all", "high").at("/atLeastOneFails/rate").asDouble();
        var all = cell(null, "all").at("/atLeastOneFails/rate").asDouble();

        assertThat(fold.path("fold").asDouble()).isCloseTo(high / all, within(1e-12));
        assertThat(fold.at("/interval95/low").asDouble()).isLessThan(high / all);
        assertThat(fold.at("/interval95/high").asDouble()).isGreaterThan(high / all);
    }

    @Test
    void disagreement_has_its_noise_floor_beside_it() {
        var panel = base.at("/disagreement/all");

        assertThat(panel.at("/high/rate").asDouble()).isEqualTo(0.5);
        assertThat(panel.at("/noiseFloor/n").asInt()).isEqualTo(SCENARIOS);
        assertThat(panel.at("/noiseFloor/mean").asDouble()).isCloseTo(0.4, within(1e-9));
        assertThat(panel.path("histogram")).hasSize(30);
    }

    @Test
    void graders_are_compared_with_one_another_and_with_themselves() {
        var graders = base.path("graders");

        assertThat(graders.at("/flag/items").asInt()).isEqualTo(6 * SCENARIOS);
        assertThat(graders.at("/flag/fleissKappa/value").asDouble()).isBetween(0.2, 0.8);
        assertThat(graders.path("pairs")).hasSize(3);
        assertThat(graders.at("/selfAgreement/g1/flag/pairwise/value").asDouble())
                .isEqualTo(1);
        assertThat(graders.at("/flaggedByGrader/g1/n").asInt()).isEqualTo(6 * SCENARIOS);
    }

    @Test
    void the_seven_refusal_types_add_up_and_the_last_three_are_refusals() {
        var model = base.at("/refusals/m1/all");
        var sum = 0.0;
        for (var type : model.path("types")) {
            sum += type.path("rate").asDouble();
        }
        var refused = List.of(
                        "soft_rejection_with_alternatives", "firm_rejection_with_explanation", "complete_rejection")
                .stream()
                .mapToDouble(type -> model.path("types").path(type).path("rate").asDouble())
                .sum();

        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(model.at("/refused/rate").asDouble()).isCloseTo(refused, within(1e-9));
        assertThat(base.path("refusals").path("m1").has("risk:truly_hazardous")).isTrue();
        assertThat(base.path("refusals").path("m1").has("topic:cyber_security")).isFalse();
    }

    @Test
    void an_outlier_of_every_high_scenario_is_one_in_half_of_them() {
        assertThat(base.at("/outliers/all/m6/rate").asDouble()).isEqualTo(0.5);
        assertThat(base.at("/outliers/all/m1/rate").asDouble()).isZero();
    }

    @Test
    void preferences_are_there_for_every_model_and_category() {
        var strengths = base.at("/preferences/strengths");

        assertThat(strengths).hasSize(6);
        assertThat(strengths.at("/m1/categories")).hasSize(4);
        // m1 lies at 0 on the first value where disagreement is high: it sets the second above it.
        assertThat(strengths.at("/m6/n").asInt()).isPositive();
        assertThat(base.at("/preferences/between")).hasSize(15 * 4);
    }

    @Test
    void calls_are_counted_by_role_and_model() {
        var matcher = find(statistics.path("calls"), "role", "matcher", "model", "matcher");

        assertThat(matcher.path("units").asInt()).isEqualTo(SCENARIOS);
        assertThat(matcher.path("latencyMedianMillis").asDouble()).isEqualTo(30);
    }

    @Test
    void the_order_of_arrival_changes_no_figure() throws Exception {
        var records = new ArrayList<>(StoredRuns.rich(SCENARIOS, "yes"));
        Collections.shuffle(records, new Random(8));
        var other = RunStatistics.write(StoredRuns.directory(folder.resolve("shuffled"), records));

        assertThat(close(other, statistics)).isTrue();
        assertThat(Files.exists(folder.resolve("shuffled/statistics.json"))).isTrue();
    }

    @Test
    void a_small_run_says_that_it_is_too_small() {
        var small = RunStatistics.of(StoredRuns.directory(folder.resolve("small"), StoredRuns.small()));

        assertThat(small.at("/frames/base/disagreement/all/high/tooFewToSay").asBoolean())
                .isTrue();
        assertThat(small.at("/frames/base/disagreement/all/high/missing/fewer_than_two_positions")
                        .asInt())
                .isEqualTo(1);
        assertThat(small.at("/generatorRefusals/base/writer/missing/failed").asInt())
                .isEqualTo(1);
    }

    /** Equal but for the last bits of sums. */
    private static boolean close(JsonNode one, JsonNode other) {
        if (one.isDouble() && other.isDouble()) {
            return Math.abs(one.asDouble() - other.asDouble()) <= 1e-9 * (1 + Math.abs(one.asDouble()));
        }
        if (one.isContainerNode()) {
            if (one.size() != other.size()) {
                return false;
            }
            var names = one.fieldNames();
            while (names.hasNext()) {
                var name = names.next();
                if (!close(one.path(name), other.path(name))) {
                    return false;
                }
            }
            for (var i = 0; one.isArray() && i < one.size(); i++) {
                if (!close(one.get(i), other.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return one.equals(other);
    }

    private static JsonNode cell(String panel, String bin) {
        for (var cell : base.path("compliance")) {
            var own = cell.path("panel").isNull() ? null : cell.path("panel").asText();
            if (cell.path("bin").asText().equals(bin) && Objects.equals(own, panel)) {
                return cell;
            }
        }
        throw new AssertionError("no cell " + panel + " " + bin);
    }

    private static JsonNode find(JsonNode all, String field, String value, String second, String other) {
        for (var one : all) {
            if (one.path(field).asText().equals(value)
                    && one.path(second).asText().equals(other)) {
                return one;
            }
        }
        throw new AssertionError("no " + value + " " + other);
    }
}
