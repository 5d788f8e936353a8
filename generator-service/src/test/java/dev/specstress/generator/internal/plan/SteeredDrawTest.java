package dev.specstress.generator.internal.plan;

import static dev.specstress.generator.internal.Campaigns.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.generator.internal.Campaigns;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.Generator;
import dev.specstress.schemas.SamplingPlan;
import dev.specstress.schemas.SteeredPart;
import dev.specstress.schemas.StratumTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SteeredDrawTest {
    private final Campaign campaign = Campaigns.campaign(
            3,
            SamplingPlan.newBuilder()
                    .setTriples(2)
                    .setTargets(List.of(new StratumTarget("bio", "words", 60, 100, List.of())))
                    .build(),
            new Generator(Campaigns.model("writer"), 1.0));

    private SteeredDraw draw() {
        return SteeredDraw.of(campaign, values(10), text -> new float[1]);
    }

    private static SteeredPart part(String stratum, int first, int tasks, int ordinal) {
        return new SteeredPart(stratum, first, tasks, ordinal, 0, 60);
    }

    @Test
    void eachWaveTakesUpWhereTheLastStopped() {
        List<GenerationTask> tasks = new ArrayList<>(draw().tasks(part("bio", 0, 20, 100)));
        tasks.addAll(draw().tasks(part("bio", 20, 25, 120)));

        assertThat(tasks)
                .hasSize(45)
                .extracting(task -> Set.of(
                        task.getPair().getValue1().getName(),
                        task.getPair().getValue2().getName()))
                .doesNotHaveDuplicates();
        assertThat(tasks.get(20).getOrdinal()).isEqualTo(120);
        assertThat(tasks).allSatisfy(task -> {
            assertThat(task.getFrame()).isEqualTo(Frame.STEERED);
            assertThat(task.getStrata()).containsExactly("bio");
        });
    }

    @Test
    void aPairsProbabilityIsThatOfItsWaveGivenThoseBefore() {
        assertThat(draw().tasks(part("bio", 0, 9, 0))).allMatch(task -> task.getDrawProbability() == 9 / 45.0);
        assertThat(draw().tasks(part("bio", 9, 12, 9))).allMatch(task -> task.getDrawProbability() == 12 / 36.0);
    }

    @Test
    void strataDrawApart() {
        assertThat(draw().tasks(part("bio", 0, 20, 0)))
                .extracting(GenerationTask::getPair)
                .isNotEqualTo(draw().tasks(part("chem", 0, 20, 0)).stream()
                        .map(GenerationTask::getPair)
                        .toList());
    }

    @Test
    void theFirstWaveIsPlannedWithTheBaseFrameAndWantsClassifiers() {
        assertThat(new Planning(campaign, values(10), List.of(), text -> new float[1]).plan())
                .isInstanceOfSatisfying(
                        Plan.Refused.class, no -> assertThat(no.reason()).contains("the campaign names none"));
        campaign.setClassifiers(List.of(Campaigns.model("judge")));

        var plan = (Plan.Tasks) new Planning(campaign, values(10), List.of(), text -> new float[1]).plan();

        assertThat(plan.steered()).containsExactly(new SteeredPart("bio", 0, 20, 2, 0, 60));
        assertThat(plan.count()).isEqualTo(22);
        assertThat(plan.stream())
                .extracting(GenerationTask::getOrdinal)
                .isSorted()
                .hasSize(22);
    }
}
