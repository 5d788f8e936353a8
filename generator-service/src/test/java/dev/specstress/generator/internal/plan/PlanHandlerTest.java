package dev.specstress.generator.internal.plan;

import static dev.specstress.generator.internal.Campaigns.campaign;
import static dev.specstress.generator.internal.Campaigns.model;
import static dev.specstress.generator.internal.Campaigns.pair;
import static dev.specstress.generator.internal.Campaigns.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.generator.internal.Sent;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.CampaignStatus;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.Generator;
import dev.specstress.schemas.PairRule;
import dev.specstress.schemas.PlanWave;
import dev.specstress.schemas.SamplingPlan;
import dev.specstress.schemas.Taxonomy;
import dev.specstress.schemas.topics.TopicNames;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanHandlerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Sent sent = new Sent();
    private Set<String> written = Set.of();

    private List<GenerationTask> plan(Campaign campaign, Optional<Taxonomy> taxonomy, boolean closed)
            throws InterruptedException {
        new PlanHandler(
                        new TopicNames("t."),
                        (id, wait) ->
                                taxonomy.filter(there -> there.getTaxonomyId().equals(id)),
                        (id, wait) -> Optional.empty(),
                        id -> closed,
                        (topic, wanted) -> written,
                        text -> new float[1],
                        Duration.ofSeconds(9),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .handle(Sent.inbound(campaign), sent);
        return sent.to("t.generation-tasks", GenerationTask.class);
    }

    private static Optional<Taxonomy> taxonomy(int... sizes) {
        return Optional.of(new Taxonomy("v-1", "test", values(sizes)));
    }

    @Test
    void tasksAreWrittenInOrdinalOrderUnderTheirOwnIds() throws InterruptedException {
        var tasks = plan(campaign(1, 30, PairRule.UNIFORM), taxonomy(20), false);

        assertThat(tasks).hasSize(30).extracting(GenerationTask::getTaskId).doesNotHaveDuplicates();
        for (int ordinal = 0; ordinal < tasks.size(); ordinal++) {
            assertThat(tasks.get(ordinal).getOrdinal()).isEqualTo(ordinal);
            assertThat(sent.items().get(ordinal).key())
                    .isEqualTo(tasks.get(ordinal).getTaskId());
        }
        assertThat(tasks).allMatch(task -> task.getDrawProbability() == 30 / 190.0);
    }

    @Test
    void aPlanThatWasCutOffIsWrittenToItsEndWithoutATaskTwice() throws InterruptedException {
        // Given
        var all = List.copyOf(plan(campaign(1, 30, PairRule.UNIFORM), taxonomy(20), false));
        written = all.stream().limit(12).map(GenerationTask::getTaskId).collect(Collectors.toSet());

        // When
        var both = plan(campaign(1, 30, PairRule.UNIFORM), taxonomy(20), false);

        // Then
        assertThat(both.subList(30, both.size())).isEqualTo(all.subList(12, 30));
    }

    @Test
    void whatThePlanCameToFollowsItsTasks() throws InterruptedException {
        plan(campaign(1, 30, PairRule.UNIFORM), taxonomy(20), false);

        assertThat(sent.items().getLast()).satisfies(item -> {
            assertThat(item.topic()).isEqualTo("t.plan-waves");
            assertThat(item.key()).isEqualTo("c-1/0");
            assertThat(item.value())
                    .isEqualTo(PlanWave.newBuilder()
                            .setCampaignId("c-1")
                            .setWave(0)
                            .setTasks(30)
                            .setCandidatePairs(190)
                            .build());
        });
    }

    @Test
    void planningAgainWritesTheSameTasks() throws InterruptedException {
        var once = List.copyOf(plan(campaign(1, 30, PairRule.UNIFORM), taxonomy(20), false));
        var twice = plan(campaign(1, 30, PairRule.UNIFORM), taxonomy(20), false);

        assertThat(twice).startsWith(once.toArray(GenerationTask[]::new)).hasSize(60);
        assertThat(twice.subList(30, 60)).isEqualTo(once);
    }

    @Test
    void generatorsGetTheirShares() throws InterruptedException {
        var tasks = plan(campaign(4, 4_000, PairRule.UNIFORM), taxonomy(100), false);

        assertThat(tasks.stream().filter(task -> task.getGenerator().equals("writer")))
                .hasSizeBetween(890, 1_110);
    }

    @Test
    void listedPairsNeedNoTaxonomy() throws InterruptedException {
        assertThat(plan(campaign(1, 1, PairRule.LISTED, pair("a", "b")), Optional.empty(), false))
                .singleElement()
                .satisfies(task -> assertThat(task.getPair()).isEqualTo(pair("a", "b")));
    }

    @Test
    void aClosedCampaignIsNotPlanned() throws InterruptedException {
        plan(campaign(1, 1, PairRule.UNIFORM), taxonomy(9), true);

        assertThat(sent.items()).isEmpty();
    }

    @Test
    void aPlanThatCannotBeEndsTheCampaignAndSaysWhy() throws InterruptedException {
        plan(campaign(1, 37, PairRule.UNIFORM), taxonomy(9), false);

        assertThat(sent.items()).singleElement().satisfies(item -> {
            assertThat(item.topic()).isEqualTo("t.campaign-status");
            CampaignStatus status = (CampaignStatus) item.value();
            assertThat(status.getState()).isEqualTo(CampaignState.CANCELLED);
            assertThat(status.getReason()).contains("sampling.triples asks for 37 pairs", "only 36");
            assertThat(status.getAt()).isEqualTo(NOW);
        });
    }

    @Test
    void aTaxonomyThatDoesNotComeIsNamed() throws InterruptedException {
        plan(campaign(1, 3, PairRule.UNIFORM), Optional.empty(), false);

        assertThat(sent.to("t.campaign-status", CampaignStatus.class))
                .singleElement()
                .satisfies(status ->
                        assertThat(status.getReason()).contains("v-1 is not on topic t.taxonomies; waited PT9S"));
    }

    @Test
    void sharesThatDoNotSumToOneAreRefused() throws InterruptedException {
        var sampling = SamplingPlan.newBuilder().setTriples(3).build();

        plan(campaign(1, sampling, new Generator(model("writer"), 0.5)), taxonomy(9), false);
        plan(campaign(1, sampling), taxonomy(9), false);
        plan(
                campaign(1, sampling, new Generator(model("writer"), 1.0), new Generator(model("poet"), 0.0)),
                taxonomy(9),
                false);

        assertThat(sent.to("t.campaign-status", CampaignStatus.class))
                .extracting(CampaignStatus::getReason)
                .satisfiesExactly(
                        sum -> assertThat(sum).contains("sum to 0.5"),
                        none -> assertThat(none).contains("names no generators"),
                        zero -> assertThat(zero).contains("\"poet\" has share 0.0"));
    }
}
