package dev.specstress.grader.internal.match;

import static dev.specstress.grader.internal.Records.answered;
import static dev.specstress.grader.internal.Records.campaign;
import static dev.specstress.grader.internal.Records.declined;
import static dev.specstress.grader.internal.Records.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.MatchingMode;
import dev.specstress.schemas.MatchingPlan;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final int SCENARIOS = 4_000;

    private static Campaign planned(long seed, double repeats, double bothModes) {
        Campaign campaign = campaign(seed, 0);
        campaign.setMatching(MatchingPlan.newBuilder()
                .setRepeatShare(repeats)
                .setBothModesShare(bothModes)
                .build());
        return campaign;
    }

    private static ResponseSet scenario(int number, Response answer) {
        ResponseSet set = set(Completeness.COMPLETE, true, List.of(answer));
        set.getScenario().setScenarioId("s-" + number);
        return set;
    }

    private static long drawn(Campaign campaign, MatchingMode mode) {
        return IntStream.range(0, SCENARIOS)
                .filter(number -> Reading.of(campaign, scenario(number, answered("a", "yes")))
                        .contains(new Reading(mode, 1)))
                .count();
    }

    @Test
    void withoutSharesThereIsOneReading() {
        assertThat(Reading.of(planned(1, 0, 0), scenario(1, answered("a", "yes"))))
                .containsExactly(new Reading(MatchingMode.JOINT, 0));
    }

    @Test
    void theSharesAreKeptWithinWhatChanceAllows() {
        Campaign campaign = planned(20_261_124, 0.1, 0.3);
        double bound = 4 * Math.sqrt(0.3 * 0.7 / SCENARIOS);

        assertThat(drawn(campaign, MatchingMode.JOINT) / (double) SCENARIOS).isBetween(0.1 - bound, 0.1 + bound);
        assertThat(drawn(campaign, MatchingMode.INDEPENDENT) / (double) SCENARIOS)
                .isBetween(0.3 - bound, 0.3 + bound);
    }

    @Test
    void theTwoDrawsAreIndependent() {
        Campaign campaign = planned(77, 0.5, 0.5);

        long both = IntStream.range(0, SCENARIOS)
                .filter(number -> Reading.of(campaign, scenario(number, answered("a", "yes")))
                                .size()
                        == 3)
                .count();

        assertThat(both / (double) SCENARIOS).isBetween(0.22, 0.28);
    }

    @Test
    void theDrawDependsOnTheSeedAndTheScenarioAlone() {
        List<List<Reading>> first = IntStream.range(0, 200)
                .mapToObj(number -> Reading.of(planned(5, 0.5, 0.5), scenario(number, answered("a", "yes"))))
                .toList();
        List<List<Reading>> again = IntStream.range(0, 200)
                .mapToObj(number -> Reading.of(planned(5, 0.5, 0.5), scenario(number, answered("b", "no"))))
                .toList();
        List<List<Reading>> others = IntStream.range(0, 200)
                .mapToObj(number -> Reading.of(planned(6, 0.5, 0.5), scenario(number, answered("a", "yes"))))
                .toList();

        assertThat(again).isEqualTo(first);
        assertThat(others).isNotEqualTo(first);
    }

    @Test
    void whereNothingCanBeMatchedThereIsNoSecondReading() {
        assertThat(Reading.of(planned(1, 1, 1), scenario(1, declined("a")))).hasSize(1);
        assertThat(Reading.of(planned(1, 1, 1), set(Completeness.COMPLETE, false, List.of(answered("a", "yes")))))
                .hasSize(1);
    }
}
