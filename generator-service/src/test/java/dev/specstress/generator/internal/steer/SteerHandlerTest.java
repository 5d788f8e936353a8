package dev.specstress.generator.internal.steer;

import static dev.specstress.generator.internal.Campaigns.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.generator.internal.Campaigns;
import dev.specstress.generator.internal.Sent;
import dev.specstress.generator.internal.plan.SteeredDraw;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Classification;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.Generated;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.Generator;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.PlanWave;
import dev.specstress.schemas.RiskLevel;
import dev.specstress.schemas.SamplingPlan;
import dev.specstress.schemas.SteeredPart;
import dev.specstress.schemas.StratumTarget;
import dev.specstress.schemas.Taxonomy;
import dev.specstress.schemas.topics.TopicNames;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SteerHandlerTest {
    private final Campaign campaign = Campaigns.campaign(
            3,
            SamplingPlan.newBuilder()
                    .setTriples(2)
                    .setImportedQuestions(1)
                    .setTargets(List.of(new StratumTarget("bio", "words", 12, 40, List.of())))
                    .build(),
            new Generator(Campaigns.model("writer"), 1.0));
    private final Known known = new Known();
    private final Sent sent = new Sent();
    private Set<String> written = Set.of();
    private boolean closed;

    /** What a test says is on the topics. */
    private static final class Known implements SteeredRecords {
        final Map<String, Generation> generations = new HashMap<>();
        final Map<String, Classification> classified = new HashMap<>();
        final List<PlanWave> waves = new ArrayList<>();

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public Optional<Generation> generation(String taskId) {
            return Optional.ofNullable(generations.get(taskId));
        }

        @Override
        public Optional<Classification> classification(String scenarioId) {
            return Optional.ofNullable(classified.get(scenarioId));
        }

        @Override
        public Collection<Classification> classifications(String campaignId) {
            return classified.values();
        }

        @Override
        public Collection<PlanWave> waves(PlanWave newest) {
            waves.add(newest);
            return waves;
        }
    }

    private static PlanWave wave(int number, int tasks, SteeredPart part) {
        return PlanWave.newBuilder()
                .setCampaignId("c-3")
                .setWave(number)
                .setTasks(tasks)
                .setSteered(List.of(part))
                .setLast(false)
                .build();
    }

    private PlanWave handle(PlanWave wave) throws Exception {
        new SteerHandler(
                        new TopicNames("t."),
                        (id, wait) -> Optional.of(campaign),
                        (id, wait) -> Optional.of(new Taxonomy("v-1", "test", values(20))),
                        known,
                        id -> closed,
                        (topic, wanted) -> written,
                        text -> new float[1],
                        Duration.ofSeconds(1),
                        Duration.ofMillis(300))
                .handle(Sent.inbound(wave), sent);
        var waves = sent.to("t.plan-waves", PlanWave.class);
        return waves.isEmpty() ? null : waves.getLast();
    }

    /** Ends the tasks of a part, each with one scenario; every {@code nth} is hazardous. */
    private void finish(SteeredPart part, int nth) {
        for (GenerationTask task :
                SteeredDraw.of(campaign, values(20), text -> new float[1]).tasks(part)) {
            String scenario = "s-" + task.getOrdinal();
            end(task, new Generated(List.of(scenario)));
            known.classified.put(
                    scenario,
                    Classification.newBuilder()
                            .setCampaignId("c-3")
                            .setScenarioId(scenario)
                            .setOrdinal(task.getOrdinal())
                            .setFrame(Frame.STEERED)
                            .setReadings(List.of())
                            .setRiskLevel(
                                    task.getOrdinal() % nth == 0
                                            ? RiskLevel.TRULY_HAZARDOUS
                                            : RiskLevel.BENIGN_NEIGHBOUR)
                            .setStrata(List.of("bio"))
                            .setSimulated(true)
                            .build());
        }
    }

    private void end(GenerationTask task, Object outcome) {
        known.generations.put(
                task.getTaskId(),
                Generation.newBuilder()
                        .setCampaignId("c-3")
                        .setTaskId(task.getTaskId())
                        .setOrdinal(task.getOrdinal())
                        .setGenerator("writer")
                        .setFrame(Frame.STEERED)
                        .setOutcome(outcome)
                        .setCall(new CallAccount(0, 0L, 0L, 0L, 0L, 0L, 0L, Instant.EPOCH, true))
                        .build());
    }

    @Test
    void afterAFinishedWaveTheRestIsPlannedAtItsYield() throws Exception {
        SteeredPart first = new SteeredPart("bio", 0, 4, 3, 0, 12);
        finish(first, 2);

        PlanWave next = handle(wave(0, 6, first));

        // Two of four were hazardous, so ten more would take twenty; a wave only doubles, or has five.
        assertThat(next.getWave()).isEqualTo(1);
        assertThat(next.getLast()).isFalse();
        assertThat(next.getTasks()).isEqualTo(11);
        assertThat(next.getSteered()).containsExactly(new SteeredPart("bio", 4, 5, 7, 2, 12));
        assertThat(sent.to("t.generation-tasks", GenerationTask.class))
                .extracting(GenerationTask::getOrdinal)
                .containsExactly(7, 8, 9, 10, 11);
        assertThat(sent.items().getLast().key()).isEqualTo("c-3/1");
    }

    @Test
    void aReachedTargetIsTheLastWaveAndSaysHowItStands() throws Exception {
        SteeredPart part = new SteeredPart("bio", 0, 15, 3, 0, 12);
        finish(part, 1);

        PlanWave last = handle(wave(0, 17, part));

        assertThat(last.getLast()).isTrue();
        assertThat(last.getReason()).isEqualTo("bio: 15 of 12 truly hazardous after 15 tasks");
        assertThat(last.getSteered().getFirst().getTasks()).isZero();
        assertThat(sent.to("t.generation-tasks", GenerationTask.class)).isEmpty();
    }

    @Test
    void aTargetInVainIsGivenUpAtItsMost() throws Exception {
        SteeredPart part = new SteeredPart("bio", 20, 20, 23, 0, 12);
        finish(part, 1_000);

        assertThat(handle(wave(2, 42, part)).getLast()).isTrue();
    }

    @Test
    void nothingMoreIsPlannedOnceTheBudgetIsSpent() throws Exception {
        SteeredPart part = new SteeredPart("bio", 0, 4, 3, 0, 12);
        finish(part, 2);
        end(
                SteeredDraw.of(campaign, values(20), text -> new float[1])
                        .tasks(part)
                        .getFirst(),
                new NotAsked(NotAskedReason.BUDGET));

        PlanWave last = handle(wave(0, 6, part));

        assertThat(last.getLast()).isTrue();
        assertThat(last.getReason()).endsWith("; the budget is spent");
        assertThat(last.getSteered().getFirst().getTasks()).isZero();
    }

    @Test
    void aWaveHandledAgainWritesOnlyWhatIsMissing() throws Exception {
        SteeredPart first = new SteeredPart("bio", 0, 4, 3, 0, 12);
        finish(first, 2);
        handle(wave(0, 6, first));
        written = sent.to("t.generation-tasks", GenerationTask.class).stream()
                .limit(2)
                .map(GenerationTask::getTaskId)
                .collect(Collectors.toSet());
        int before = sent.to("t.generation-tasks", GenerationTask.class).size();

        handle(wave(0, 6, first));

        assertThat(sent.to("t.generation-tasks", GenerationTask.class)).hasSize(before + 3);
        assertThat(sent.to("t.plan-waves", PlanWave.class))
                .hasSize(2)
                .containsOnly(sent.to("t.plan-waves", PlanWave.class).getFirst());
    }

    @Test
    void aWaveThatStandsStillIsCountedAsItIs() throws Exception {
        SteeredPart part = new SteeredPart("bio", 0, 4, 3, 0, 12);
        finish(part, 2);
        known.classified.remove("s-5");

        assertThat(handle(wave(0, 6, part)).getWave()).isEqualTo(1);
    }

    @Test
    void aClosedCampaignAndALastWaveAreLeftAlone() throws Exception {
        SteeredPart part = new SteeredPart("bio", 0, 4, 3, 0, 12);

        assertThat(handle(PlanWave.newBuilder(wave(0, 6, part)).setLast(true).build()))
                .isNull();
        closed = true;
        assertThat(handle(wave(0, 6, part))).isNull();
    }
}
