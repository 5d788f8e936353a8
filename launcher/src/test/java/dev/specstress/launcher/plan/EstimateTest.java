package dev.specstress.launcher.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.specstress.inputs.campaign.LaneLimit;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Price;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Times worked out by hand: a call takes 1 s and then 50 tokens a second; 10 are under way at once. */
class EstimateTest {
    private static final Assumptions ASSUMED = PlannedCampaign.ASSUMED;

    private static ModelEntry model(String lane, boolean simulated) {
        return ModelEntry.newBuilder()
                .setName("m-" + lane)
                .setProvider("acme")
                .setLane(lane)
                .setWireName("m")
                .setMaxOutputTokens(1_000)
                .setPrice(new Price(1.0, 1.0, 1.0, ""))
                .setSimulated(simulated)
                .build();
    }

    private static Estimate estimate(Assumptions assumed) {
        return estimate(assumed, Map.of());
    }

    private static Estimate estimate(Assumptions assumed, Map<String, LaneLimit> limits) {
        return new Estimate(
                assumed,
                List.of(
                        // 3 s each, 300 s of work in lane a with the next.
                        CallGroup.of(Stage.RESPOND, model("a", false), 80, 10, 100),
                        CallGroup.of(Stage.MATCH, model("a", false), 20, 10, 100),
                        // 2 s each, 100 s of work.
                        CallGroup.of(Stage.GRADE, model("b", false), 50, 10, 50)),
                limits);
    }

    @Test
    void lanes_work_side_by_side_so_the_slowest_decides_and_the_last_scenario_passes_all_stages() {
        assertThat(estimate(ASSUMED).sum(_ -> true).seconds()).isEqualTo(30, within(1e-9));
        // 3 s of answering, 3 s of matching and 2 s of grading follow.
        assertThat(estimate(ASSUMED).total().seconds()).isEqualTo(38, within(1e-9));
    }

    @Test
    void a_limit_on_requests_may_be_what_decides() {
        // 100 calls of lane a at 40 a minute.
        var limited = ASSUMED.withThroughput(10, OptionalDouble.of(40));

        assertThat(estimate(limited).sum(_ -> true).seconds()).isEqualTo(150, within(1e-9));
    }

    @Test
    void the_limits_of_a_lane_decide_where_they_are_tighter() {
        var requests = new LaneLimit(OptionalDouble.of(40), OptionalDouble.empty(), OptionalInt.empty());
        // Lane a: 100 calls with 110 tokens each.
        var tokens = new LaneLimit(OptionalDouble.empty(), OptionalDouble.of(3_300), OptionalInt.empty());
        var concurrency = new LaneLimit(OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.of(2));

        assertThat(seconds("a", requests)).isEqualTo(150, within(1e-9));
        assertThat(seconds("a", tokens)).isEqualTo(200, within(1e-9));
        assertThat(seconds("a", concurrency)).isEqualTo(150, within(1e-9));
        assertThat(seconds("b", concurrency)).as("100 s of work, two at once").isEqualTo(50, within(1e-9));
    }

    private static double seconds(String lane, LaneLimit limit) {
        return estimate(ASSUMED, Map.of(lane, limit)).sum(_ -> true).seconds();
    }

    @Test
    void what_is_read_from_a_cache_costs_what_the_cache_costs() {
        var model = model("a", false);
        model.setPrice(new Price(2.0, 0.5, 10.0, ""));

        // 60 at 2 dollars, 40 at half a dollar, 7 at 10 dollars a million.
        assertThat(new CallGroup(Stage.GRADE, model, 1, 100, 40, 7).costUsd()).isEqualTo(210e-6, within(1e-12));
    }

    @Test
    void simulated_models_are_quick() {
        var calls = CallGroup.of(Stage.RESPOND, model("a", true), 1_000, 10, 100);

        assertThat(new Estimate(ASSUMED, List.of(calls), Map.of())
                        .sum(_ -> true)
                        .seconds())
                .isEqualTo(4, within(1e-9));
    }

    @Test
    void a_share_that_is_told_leaves_the_rest_as_it_was_divided() {
        // 0.25 of the other half is middle, so half of the rest.
        assertThat(ASSUMED.withHighShare(0.2).middleShare()).isEqualTo(0.4, within(1e-9));
        assertThat(ASSUMED.withHighShare(1).middleShare()).isZero();
    }
}
