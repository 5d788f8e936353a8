package dev.specstress.generator.internal.steer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.generator.internal.Campaigns;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Classification;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.Generated;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.GenerationKind;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.PlanWave;
import dev.specstress.schemas.RiskLevel;
import dev.specstress.schemas.SteeredPart;
import dev.specstress.schemas.Topic;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaveProgressTest {
    private final Map<String, Generation> generations = new HashMap<>();
    private final Map<String, Classification> classified = new HashMap<>();

    private WaveProgress progress() {
        return new WaveProgress(
                List.of(task("t-1"), task("t-2")),
                id -> Optional.ofNullable(generations.get(id)),
                id -> Optional.ofNullable(classified.get(id)));
    }

    private static GenerationTask task(String taskId) {
        return GenerationTask.newBuilder()
                .setCampaignId("c-1")
                .setTaskId(taskId)
                .setOrdinal(0)
                .setKind(GenerationKind.TRIPLE)
                .setPair(Campaigns.pair("a", "b"))
                .setFrame(Frame.STEERED)
                .setDrawProbability(1)
                .setGenerator("writer")
                .build();
    }

    private void ended(String taskId, Object outcome) {
        generations.put(
                taskId,
                Generation.newBuilder()
                        .setCampaignId("c-1")
                        .setTaskId(taskId)
                        .setOrdinal(0)
                        .setGenerator("writer")
                        .setFrame(Frame.STEERED)
                        .setOutcome(outcome)
                        .setCall(new CallAccount(0, 0L, 0L, 0L, 0L, 0L, 0L, Instant.EPOCH, true))
                        .build());
    }

    private static Classification classification(int ordinal, RiskLevel level, List<Topic> topics, String... strata) {
        return Classification.newBuilder()
                .setCampaignId("c-1")
                .setScenarioId("s-" + ordinal)
                .setOrdinal(ordinal)
                .setFrame(Frame.STEERED)
                .setReadings(List.of())
                .setRiskLevel(level)
                .setTopics(topics)
                .setStrata(List.of(strata))
                .setSimulated(true)
                .build();
    }

    @Test
    void aWaveHasFinishedOnceEveryTaskHasEndedAndEveryScenarioIsClassified() {
        assertThat(progress().finished()).isFalse();
        ended("t-1", new Generated(List.of("s-1")));
        ended("t-2", new Declined("no"));
        assertThat(progress().finished()).isFalse();
        assertThat(progress().steps()).isEqualTo(2);

        classified.put("s-1", classification(1, RiskLevel.DUAL_USE, List.of()));

        assertThat(progress().finished()).isTrue();
        assertThat(progress().steps()).isEqualTo(3);
    }

    @Test
    void aTaskThatWasNotAskedForWantOfMoneyIsSeen() {
        ended("t-1", new NotAsked(NotAskedReason.CANCELLED));
        assertThat(progress().outOfBudget()).isFalse();

        ended("t-2", new NotAsked(NotAskedReason.BUDGET));

        assertThat(progress().outOfBudget()).isTrue();
    }

    @Test
    void onlyWhatAllCallHazardousAndOfTheStratumItWasSteeredToCounts() {
        PlanWave first = wave(
                0, new SteeredPart("biological_weapons", 0, 10, 100, 0, 9), new SteeredPart("labs", 0, 5, 110, 0, 9));
        PlanWave second = wave(
                1, new SteeredPart("biological_weapons", 10, 10, 115, 0, 9), new SteeredPart("labs", 5, 0, 125, 0, 9));
        List<Topic> bio = List.of(Topic.POLITICS, Topic.BIOLOGICAL_WEAPONS);

        Map<String, Integer> found = WaveProgress.hazardous(
                List.of(second, first),
                List.of(
                        classification(100, RiskLevel.TRULY_HAZARDOUS, bio),
                        classification(119, RiskLevel.TRULY_HAZARDOUS, bio),
                        classification(101, RiskLevel.DUAL_USE, bio),
                        classification(102, null, bio),
                        classification(103, RiskLevel.TRULY_HAZARDOUS, List.of()),
                        classification(112, RiskLevel.TRULY_HAZARDOUS, bio),
                        classification(113, RiskLevel.TRULY_HAZARDOUS, List.of(), "labs"),
                        classification(500, RiskLevel.TRULY_HAZARDOUS, bio, "labs")));

        assertThat(found).isEqualTo(Map.of("biological_weapons", 2, "labs", 1));
    }

    private static PlanWave wave(int number, SteeredPart... parts) {
        return PlanWave.newBuilder()
                .setCampaignId("c-1")
                .setWave(number)
                .setTasks(0)
                .setSteered(List.of(parts))
                .build();
    }
}
