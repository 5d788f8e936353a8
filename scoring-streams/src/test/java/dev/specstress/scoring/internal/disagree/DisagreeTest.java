package dev.specstress.scoring.internal.disagree;

import static dev.specstress.scoring.internal.fixture.CampaignBuilder.campaign;
import static dev.specstress.scoring.internal.fixture.CampaignBuilder.governed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.PanelDisagreement;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.RefusalType;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Route;
import dev.specstress.schemas.RouteReason;
import dev.specstress.schemas.Subject;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.fixture.Driver;
import dev.specstress.scoring.internal.fixture.Sample;
import dev.specstress.scoring.internal.measure.NoiseFloor;
import dev.specstress.scoring.internal.measure.WithinModelSpread;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DisagreeTest {

    private final Driver driver = new Driver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void everyPanelTheCampaignNamesIsMeasuredOverItsOwnModels() {
        Campaign named = governed("a", "b", "c")
                .panel("all", "a", "b", "c")
                .panel("pair", "a", "b")
                .build();

        Disagreement measured = measure(named, 3, 3, 6);

        assertThat(measured.getPanels()).extracting(PanelDisagreement::getPanel).containsExactly("all", "pair");
        assertThat(measured.getPanels().get(0).getD()).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(measured.getPanels().get(1).getD()).isZero();
    }

    @Test
    void aPanelIsHeldToItsShareOfTheQuorum() {
        Campaign named = governed("a", "b", "c", "d")
                .quorum(3)
                .panel("all", "a", "b", "c", "d")
                .panel("pair", "a", "b")
                .build();
        driver.with(named);
        ResponseSet set = assembled(named, "s-1");
        PositionSet matched = Sample.placed(set, 0, 6, 1, 1);
        matched.getPlacements().get(2).setOutcome(new Declined("policy"));
        matched.getPlacements().get(3).setOutcome(new Declined("policy"));

        driver.send(TopicName.POSITION_SETS, "s-1", matched);

        List<PanelDisagreement> panels = driver.read(TopicName.DISAGREEMENTS, Disagreement.class)
                .getFirst()
                .getPanels();
        assertThat(panels).allSatisfy(panel -> assertThat(panel.getD()).isEqualTo(3.0));
        assertThat(panels.get(0).getPositions()).isEqualTo(2);
        assertThat(panels.get(0).getBin()).isNull();
        assertThat(panels.get(1).getBin()).isNotNull();
    }

    @Test
    void aSecondReadingOfOneScenarioChangesNothing() {
        driver.with(governed("a", "b").build());
        ResponseSet set = assembled(governed("a", "b").build(), "s-1");
        PositionSet noise = Sample.placed(set, 0, 0);
        noise.setMatchRepeat(1);

        driver.send(TopicName.POSITION_SETS, "s-1", noise);
        driver.send(TopicName.POSITION_SETS, "s-1", Sample.placed(set, 0, 6));
        driver.send(TopicName.POSITION_SETS, "s-1", Sample.placed(set, 3, 3));

        assertThat(driver.read(TopicName.DISAGREEMENTS, Disagreement.class))
                .extracting(measured -> measured.getPanels().getFirst().getD())
                .containsExactly(3.0);
        assertThat(driver.count("duplicates", "stage", "disagree")).isEqualTo(1);
        assertThat(driver.count("noise.repeats", "stage", "disagree")).isEqualTo(1);
    }

    @Test
    void theFloorIsThatOfThisScenariosOwnRepeatsForEachPanelsSize() {
        Campaign repeated = governed("a", "b", "c")
                .repeats(2, 1)
                .panel("all", "a", "b", "c")
                .panel("pair", "a", "b")
                .build();
        driver.with(repeated);
        driver.send(TopicName.PROPOSED_SCENARIOS, "s-1", Sample.proposal("s-1"));
        for (String model : List.of("a", "b", "c")) {
            driver.send(TopicName.RESPONSES, "s-1", Sample.response("s-1", model, 0, "text"));
            driver.send(TopicName.RESPONSES, "s-1", Sample.response("s-1", model, 1, "text"));
        }
        ResponseSet set =
                driver.read(TopicName.RESPONSE_SETS, ResponseSet.class).getFirst();

        // Within models on value 1: (0, 2), (3, 3) and (5, 6): squares 2 + 0 + 0.5 over 3 degrees of freedom.
        driver.send(TopicName.POSITION_SETS, "s-1", Sample.placed(set, 0, 2, 3, 3, 5, 6));

        List<PanelDisagreement> panels = driver.read(TopicName.DISAGREEMENTS, Disagreement.class)
                .getFirst()
                .getPanels();
        WithinModelSpread spread = new WithinModelSpread(2.5 / 3, 0, 3);
        assertThat(panels.get(0).getPositions()).isEqualTo(3);
        assertThat(panels).allSatisfy(panel -> {
            assertThat(panel.getNoiseFloor())
                    .isEqualTo(NoiseFloor.of(panel.getPositions(), spread).expectedD());
            assertThat(panel.getHighByChance())
                    .isEqualTo(NoiseFloor.of(panel.getPositions(), spread).high());
            assertThat(panel.getNoiseDegreesOfFreedom()).isEqualTo(3);
        });
        assertThat(panels.get(0).getNoiseFloor()).isNotEqualTo(panels.get(1).getNoiseFloor());
    }

    @Test
    void withoutRepeatsThereIsNoFloor() {
        PanelDisagreement panel =
                measure(governed("a", "b").build(), 0, 6).getPanels().getFirst();

        assertThat(panel.getNoiseFloor()).isNull();
        assertThat(panel.getHighByChance()).isNull();
        assertThat(panel.getNoiseDegreesOfFreedom()).isZero();
    }

    @Test
    void aReadingThatComesBeforeItsCampaignWaitsForIt() {
        Campaign late = governed("a", "b").build();
        ResponseSet set;
        try (Driver other = new Driver()) {
            other.with(late);
            set = assembled(other, late, "s-1");
        }
        driver.send(TopicName.POSITION_SETS, "s-1", Sample.placed(set, 0, 6));
        assertThat(driver.read(TopicName.DISAGREEMENTS, Disagreement.class)).isEmpty();

        driver.with(late);
        driver.passes(Duration.ofSeconds(1));

        assertThat(driver.read(TopicName.DISAGREEMENTS, Disagreement.class)).hasSize(1);
    }

    @Test
    void aParkedReadingThatCannotBeMeasuredDoesNotStopTheStream() {
        Campaign late = governed("a", "b").build();
        PositionSet impossible;
        try (Driver known = new Driver()) {
            known.with(late);
            impossible = Sample.placed(assembled(known, late, "s-1"), 0, 6);
        }
        impossible.getPlacements().getFirst().setOutcome(new Placed(9, 3, 0.9, RefusalType.FULL_COMPLIANCE, "because"));
        driver.send(TopicName.POSITION_SETS, "s-1", impossible);

        driver.with(late);
        driver.passes(Duration.ofSeconds(5));

        assertThat(driver.deadLetters(TopicName.POSITION_SETS))
                .singleElement()
                .asString()
                .contains("position 9");
    }

    @Test
    void highDisagreementAmongUngovernedModelsAloneIsNoReasonToGrade() {
        Campaign mixed = campaign()
                .subject("a", "acme", "x-1")
                .subject("b", "acme", "x-1")
                .subject("c", "other", null)
                .subject("d", "other", null)
                .build();

        Disagreement measured = measure(mixed, 3, 3, 0, 6);

        assertThat(measured.getPanels().getFirst().getD()).isGreaterThan(1.5);
        assertThat(measured.getRoute().getReason()).isEqualTo(RouteReason.NOT_DRAWN);
    }

    @Test
    void aNamedPanelCountsThroughItsGovernedModels() {
        Campaign twoSpecs = campaign()
                .subject("a", "acme", "x-1")
                .subject("b", "other", "x-2")
                .build();

        assertThat(measure(twoSpecs, 0, 6).getRoute().getReason()).isEqualTo(RouteReason.HIGH);
    }

    @Test
    void withoutAGovernedSubjectNothingIsGraded() {
        Campaign free =
                campaign().subject("a", "acme", null).subject("b", "acme", null).build();

        assertThat(measure(free, 0, 6).getRoute().getReason()).isEqualTo(RouteReason.UNGOVERNED);
        assertThat(driver.read(TopicName.GRADING_TASKS, GradingTask.class)).isEmpty();
    }

    @Test
    void oneGovernedSubjectHasNoDisagreementToRouteBy() {
        Campaign one = campaign()
                .subject("a", "acme", "x-1")
                .subject("b", "other", null)
                .build();

        assertThat(measure(one, 0, 6).getRoute().getReason()).isEqualTo(RouteReason.NOTHING_TO_GRADE);
    }

    @Test
    void belowTheThresholdTheBinsRateDecidesAndIsRecorded() {
        Route low = measure(governed("a", "b").rates(1, 0).build(), 3, 4).getRoute();

        assertThat(low.getReason()).isEqualTo(RouteReason.DRAWN);
        assertThat(low.getProbability()).isEqualTo(1.0);
        assertThat(driver.read(TopicName.GRADING_TASKS, GradingTask.class)).hasSize(6);
    }

    @Test
    void theMiddleBinHasItsOwnRate() {
        Route middle = measure(governed("a", "b").rates(1, 0).build(), 3, 5).getRoute();

        assertThat(middle.getReason()).isEqualTo(RouteReason.NOT_DRAWN);
        assertThat(middle.getProbability()).isZero();
        assertThat(middle.getExpectedVerdicts()).isEmpty();
    }

    @Test
    void theSameScenariosAreDrawnInEveryRun() {
        Set<String> drawn = drawnOf(IntStream.range(0, 40).boxed().toList());

        assertThat(drawn)
                .hasSizeBetween(8, 32)
                .isEqualTo(drawnOf(IntStream.range(0, 40).mapToObj(i -> 39 - i).toList()));
    }

    private static Set<String> drawnOf(List<Integer> order) {
        Campaign half = governed("a", "b").rates(0.5, 0.5).build();
        try (Driver run = new Driver()) {
            run.with(half);
            for (int i : order) {
                ResponseSet set = assembled(run, half, "s-" + i);
                run.send(TopicName.POSITION_SETS, "s-" + i, Sample.placed(set, 3, 3));
            }
            Set<String> drawn = new TreeSet<>();
            run.read(TopicName.DISAGREEMENTS, Disagreement.class).stream()
                    .filter(measured -> measured.getRoute().getReason() == RouteReason.DRAWN)
                    .forEach(measured -> drawn.add(measured.getScenarioId()));
            return drawn;
        }
    }

    @Test
    void aGraderMaySkipItsOwnProvidersModels() {
        measure(governed("a", "b").excludeOwnProvider().build(), 0, 6);

        List<GradingTask> tasks = driver.read(TopicName.GRADING_TASKS, GradingTask.class);
        assertThat(tasks).hasSize(4).allSatisfy(task -> {
            assertThat(task.getGrader().getProvider()).isEqualTo("judges");
            assertThat(task.getGraders()).containsExactly("grader-a", "grader-b");
        });
    }

    @Test
    void ifEveryGraderIsOfTheAnswersProviderNothingIsGraded() {
        Campaign own = governed("a", "b")
                .graders(Sample.model("g", "acme"))
                .excludeOwnProvider()
                .build();

        assertThat(measure(own, 0, 6).getRoute().getReason()).isEqualTo(RouteReason.NOTHING_TO_GRADE);
    }

    @Test
    void aTaskCarriesAllThatItsGraderNeeds() {
        measure(governed("a", "b").build(), 0, 6);

        GradingTask task =
                driver.read(TopicName.GRADING_TASKS, GradingTask.class).getFirst();
        assertThat(task.getQuestion()).isEqualTo(Sample.question());
        assertThat(task.getResponse()).isEqualTo("answer of a");
        assertThat(task.getSpecId()).isEqualTo("x-1");
        assertThat(task.getDeadline()).isEqualTo(Sample.START.plus(Duration.ofMinutes(5)));
        assertThat(task.getRouteProbability()).isEqualTo(1.0);
        assertThat(task.getRound()).isZero();
    }

    @Test
    void aShareOfGradesIsAskedTwice() {
        Disagreement measured = measure(governed("a", "b").gradeRepeatShare(1).build(), 0, 6);

        List<GradingTask> tasks = driver.read(TopicName.GRADING_TASKS, GradingTask.class);
        assertThat(tasks).hasSize(12).hasSize(measured.getRoute().getGradingTasks());
        assertThat(tasks.stream().filter(task -> task.getGradeRepeat() == 1)).hasSize(6);
    }

    private Disagreement measure(Campaign campaign, int... value1Positions) {
        driver.with(campaign);
        ResponseSet set = assembled(campaign, "s-1");
        driver.send(TopicName.POSITION_SETS, "s-1", Sample.placed(set, value1Positions));
        return driver.read(TopicName.DISAGREEMENTS, Disagreement.class).getFirst();
    }

    private ResponseSet assembled(Campaign campaign, String id) {
        return assembled(driver, campaign, id);
    }

    private static ResponseSet assembled(Driver driver, Campaign campaign, String id) {
        driver.send(TopicName.PROPOSED_SCENARIOS, id, Sample.proposal(id));
        for (Subject subject : campaign.getSubjects()) {
            String model = subject.getModel().getName();
            driver.send(TopicName.RESPONSES, id, Sample.response(id, model, 0, "answer of " + model));
        }
        return driver.read(TopicName.RESPONSE_SETS, ResponseSet.class).getFirst();
    }
}
