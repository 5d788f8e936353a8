package dev.specstress.scoring.internal.spend;

import static dev.specstress.scoring.internal.fixture.CampaignBuilder.governed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.Generated;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.RouteReason;
import dev.specstress.schemas.Spend;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.fixture.Driver;
import dev.specstress.scoring.internal.fixture.Sample;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every call in the samples costs 30 millionths of a dollar. */
class SpendTest {

    private Driver driver = new Driver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void whatEveryRoleCostIsAddedUpByProviderRepeatsToo() {
        driver.with(governed("a", "b").build());
        driver.send(TopicName.GENERATIONS, "t-1", generation());
        ResponseSet set = assembled("s-1");
        driver.send(TopicName.RESPONSES, "s-1", Sample.response("s-1", "a", 0, "again"));
        driver.send(TopicName.POSITION_SETS, "s-1", Sample.placed(set, 0, 6));
        GradingTask task =
                driver.read(TopicName.GRADING_TASKS, GradingTask.class).getFirst();
        driver.send(TopicName.GRADES, "s-1", Sample.grade(task, Decision.COMPLIANT));

        driver.passes(Duration.ofSeconds(5));

        // acme: one generation, three responses; judges: one matching, one grade.
        assertThat(newest())
                .allMatch(Spend::getSimulated)
                .extracting(Spend::getProvider, Spend::getCostMicroUsd, Spend::getCalls, Spend::getInputTokens)
                .containsExactly(tuple("acme", 120L, 4L, 40L), tuple("judges", 60L, 2L, 20L));
    }

    @Test
    void aTaskHandsOnWhatItCountedTwiceASecond() {
        driver.with(governed("a", "b").build());
        for (int i = 0; i < 50; i++) {
            assembled("s-" + i);
            driver.passesAtOnce(Duration.ofMillis(20));
        }

        driver.passes(Duration.ofSeconds(3));

        assertThat(driver.read(TopicName.SPEND_DELTAS, Spend.class)).hasSizeBetween(1, 5);
        assertThat(newest()).extracting(Spend::getCostMicroUsd).containsExactly(3_000L);
    }

    @Test
    void whatWasNotHandedOnBeforeARestartIsAfterIt() {
        driver.with(governed("a", "b").build());
        assembled("s-1");

        driver = driver.restarted();
        driver.passes(Duration.ofSeconds(5));

        assertThat(newest()).extracting(Spend::getCostMicroUsd).containsExactly(60L);
    }

    @Test
    void aGenerationWaitsForItsCampaignToSayWhoIsPaid() {
        driver.send(TopicName.GENERATIONS, "t-1", generation());
        driver.passes(Duration.ofSeconds(5));
        assertThat(driver.read(TopicName.SPEND, Spend.class)).isEmpty();

        driver.with(governed("a", "b").build());
        driver.passes(Duration.ofSeconds(5));

        assertThat(newest()).extracting(Spend::getProvider).containsExactly("acme");
    }

    @Test
    void aBudgetThatIsSpentEndsGradingAndTheRouteSaysSo() {
        driver.with(governed("a", "b").budget(null, 59).build());
        ResponseSet set = assembled("s-1");
        driver.passes(Duration.ofSeconds(5));

        driver.send(TopicName.POSITION_SETS, "s-1", Sample.placed(set, 0, 6));

        Disagreement measured =
                driver.read(TopicName.DISAGREEMENTS, Disagreement.class).getFirst();
        assertThat(measured.getRoute().getReason()).isEqualTo(RouteReason.BUDGET);
        assertThat(measured.getRoute().getProbability()).isZero();
        assertThat(driver.read(TopicName.GRADING_TASKS, GradingTask.class)).isEmpty();
    }

    @Test
    void aBudgetNearlySpentLowersTheProbabilityThatIsDrawnWithAndRecorded() {
        // 60 of 100 per cent of 66 is spent: 0.909, so the factor is 0.4545.
        driver.with(governed("a", "b").rates(1, 1).budget(null, 66).build());
        ResponseSet set = assembled("s-1");
        driver.passes(Duration.ofSeconds(5));

        driver.send(TopicName.POSITION_SETS, "s-1", Sample.placed(set, 3, 3));

        Disagreement measured =
                driver.read(TopicName.DISAGREEMENTS, Disagreement.class).getFirst();
        assertThat(measured.getRoute().getProbability()).isCloseTo(5 * (1 - 60.0 / 66), within(1e-9));
        assertThat(measured.getRoute().getReason()).isIn(RouteReason.DRAWN, RouteReason.NOT_DRAWN);
    }

    private List<Spend> newest() {
        List<Spend> spends = driver.newest(TopicName.SPEND, Spend.class);
        return spends.stream().sorted(Comparator.comparing(Spend::getProvider)).toList();
    }

    private ResponseSet assembled(String scenarioId) {
        driver.send(TopicName.PROPOSED_SCENARIOS, scenarioId, Sample.proposal(scenarioId));
        for (String model : List.of("a", "b")) {
            driver.send(TopicName.RESPONSES, scenarioId, Sample.response(scenarioId, model, 0, "answer"));
        }
        return driver.read(TopicName.RESPONSE_SETS, ResponseSet.class).getFirst();
    }

    private static Generation generation() {
        return new Generation(
                Sample.CAMPAIGN,
                "t-1",
                4,
                "gen",
                Frame.BASE,
                new Generated(List.of("s-1")),
                Sample.call(),
                List.of(),
                null,
                null,
                List.of());
    }
}
