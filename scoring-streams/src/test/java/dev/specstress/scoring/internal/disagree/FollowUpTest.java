package dev.specstress.scoring.internal.disagree;

import static dev.specstress.scoring.internal.fixture.CampaignBuilder.governed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.AnnotationTask;
import dev.specstress.schemas.Budget;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.FollowUps;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.RefusalTask;
import dev.specstress.schemas.RefusalType;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Spend;
import dev.specstress.schemas.Subject;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.fixture.CampaignBuilder;
import dev.specstress.scoring.internal.fixture.Driver;
import dev.specstress.scoring.internal.fixture.Sample;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What judges are asked beside grades once a scenario is measured. */
class FollowUpTest {

    private final Driver driver = new Driver();

    @AfterEach
    void close() {
        driver.close();
    }

    private static Campaign withReference(CampaignBuilder builder) {
        Campaign campaign = builder.build();
        campaign.setReferenceSpecId("x-ref");
        return campaign;
    }

    @Test
    void aRefusalOfAModelWithoutASpecGoesToEveryGraderUnderTheReferenceSpec() {
        Disagreement measured = measure(
                withReference(governed("a").subject("free", "acme", null)),
                RefusalType.FIRM_REJECTION_WITH_EXPLANATION,
                3,
                3);

        List<RefusalTask> tasks = driver.read(TopicName.REFUSAL_TASKS, RefusalTask.class);
        assertThat(tasks)
                .hasSize(3)
                .hasSize(measured.getFollowUps().getRefusalTasks())
                .allSatisfy(task -> {
                    assertThat(task.getModel()).isEqualTo("free");
                    assertThat(task.getSpecId()).isEqualTo("x-ref");
                    assertThat(task.getResponse()).isEqualTo("answer of free");
                    assertThat(task.getRefusalType()).isEqualTo(RefusalType.FIRM_REJECTION_WITH_EXPLANATION);
                    assertThat(task.getJudges()).hasSize(3);
                });
        assertThat(tasks).extracting(task -> task.getJudge().getName()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(RefusalType.class)
    void onlyTheLastThreeTypesCountAsRefusal(RefusalType type) {
        measure(withReference(governed("a").subject("free", "acme", null)), type, 3, 3);

        assertThat(driver.read(TopicName.REFUSAL_TASKS, RefusalTask.class))
                .hasSize(type.ordinal() >= RefusalType.SOFT_REJECTION_WITH_ALTERNATIVES.ordinal() ? 3 : 0);
    }

    @Test
    void withoutAReferenceSpecNobodyIsAsked() {
        measure(governed("a").subject("free", "acme", null).build(), RefusalType.COMPLETE_REJECTION, 3, 3);

        assertThat(driver.read(TopicName.REFUSAL_TASKS, RefusalTask.class)).isEmpty();
    }

    @Test
    void aGraderThatIsBarredFromItsOwnProvidersModelsIsBarredHereToo() {
        measure(
                withReference(governed("a").subject("free", "judges", null).excludeOwnProvider()),
                RefusalType.COMPLETE_REJECTION,
                3,
                3);

        assertThat(driver.read(TopicName.REFUSAL_TASKS, RefusalTask.class))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.getJudge().getName()).isEqualTo("grader-c");
                    assertThat(task.getJudges()).containsExactly("grader-c");
                });
    }

    @Test
    void aSetOfHighDisagreementGoesToTheAnnotatorWhole() {
        Campaign campaign = annotated(governed("a", "b").panel("all", "a", "b"));

        Disagreement measured = measure(campaign, RefusalType.FULL_COMPLIANCE, 0, 6);

        AnnotationTask task =
                driver.read(TopicName.ANNOTATION_TASKS, AnnotationTask.class).getFirst();
        assertThat(task.getAnnotator().getName()).isEqualTo("notes");
        assertThat(task.getResponseSet().getResponses()).hasSize(2);
        assertThat(task.getTaxonomyId()).isEqualTo(campaign.getTaxonomyId());
        assertThat(measured.getFollowUps()).isEqualTo(new FollowUps(0, 0, true));
    }

    @Test
    void aSetOfLowDisagreementIsNotAnnotated() {
        Disagreement measured =
                measure(annotated(governed("a", "b").panel("all", "a", "b")), RefusalType.FULL_COMPLIANCE, 2, 4);

        assertThat(driver.read(TopicName.ANNOTATION_TASKS, AnnotationTask.class))
                .isEmpty();
        assertThat(measured.getFollowUps().getAnnotated()).isFalse();
    }

    @Test
    void theLargestPanelDecidesAndNotAPairWithinIt() {
        Campaign campaign = annotated(
                governed("a", "b", "c", "d", "e").panel("pair", "a", "b").panel("all", "a", "b", "c", "d", "e"));

        measure(campaign, RefusalType.FULL_COMPLIANCE, 1, 5, 3, 3, 3);

        assertThat(driver.read(TopicName.ANNOTATION_TASKS, AnnotationTask.class))
                .isEmpty();
    }

    @Test
    void onceABudgetIsSpentNothingMoreIsAsked() {
        Campaign campaign =
                annotated(governed("a").subject("free", "acme", null).panel("all", "a", "free"));
        campaign.setReferenceSpecId("x-ref");
        campaign.setBudgets(List.of(new Budget(null, 100L)));
        driver.with(campaign);
        driver.send(
                TopicName.SPEND,
                Sample.CAMPAIGN + "/acme",
                new Spend(Sample.CAMPAIGN, "acme", 100L, 1L, 1L, 1L, Sample.START, true));

        Disagreement measured = measure(campaign, RefusalType.COMPLETE_REJECTION, 0, 6);

        assertThat(measured.getFollowUps()).isEqualTo(new FollowUps(0, 0, false));
        assertThat(driver.read(TopicName.REFUSAL_TASKS, RefusalTask.class)).isEmpty();
        assertThat(driver.read(TopicName.ANNOTATION_TASKS, AnnotationTask.class))
                .isEmpty();
    }

    @Test
    void repeatedGradesAreCountedApart() {
        Disagreement measured =
                measure(governed("a", "b").gradeRepeatShare(1).build(), RefusalType.FULL_COMPLIANCE, 0, 6);

        assertThat(measured.getFollowUps().getRepeatedTasks())
                .isEqualTo((int) driver.read(TopicName.GRADING_TASKS, GradingTask.class).stream()
                        .filter(task -> task.getGradeRepeat() > 0)
                        .count())
                .isEqualTo(6);
    }

    private static Campaign annotated(CampaignBuilder builder) {
        Campaign campaign = builder.build();
        campaign.setAnnotator(Sample.model("notes", "judges"));
        return campaign;
    }

    private Disagreement measure(Campaign campaign, RefusalType type, int... value1Positions) {
        driver.with(campaign);
        driver.send(TopicName.PROPOSED_SCENARIOS, "s-1", Sample.proposal("s-1"));
        for (Subject subject : campaign.getSubjects()) {
            String model = subject.getModel().getName();
            driver.send(TopicName.RESPONSES, "s-1", Sample.response("s-1", model, 0, "answer of " + model));
        }
        ResponseSet set =
                driver.read(TopicName.RESPONSE_SETS, ResponseSet.class).getFirst();
        set.getResponses()
                .forEach(response -> response.setProvider(campaign.getSubjects().stream()
                        .map(Subject::getModel)
                        .filter(model -> model.getName().equals(response.getModel()))
                        .findFirst()
                        .orElseThrow()
                        .getProvider()));
        PositionSet placed = Sample.placed(set, value1Positions);
        placed.getPlacements().forEach(each -> ((Placed) each.getOutcome()).setRefusalType(type));
        driver.send(TopicName.POSITION_SETS, "s-1", placed);
        return driver.read(TopicName.DISAGREEMENTS, Disagreement.class).getFirst();
    }
}
