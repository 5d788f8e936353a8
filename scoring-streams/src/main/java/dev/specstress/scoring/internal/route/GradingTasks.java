package dev.specstress.scoring.internal.route;

import dev.specstress.schemas.Answered;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.ExpectedVerdict;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.Route;
import dev.specstress.schemas.RouteReason;
import dev.specstress.schemas.Scenario;
import dev.specstress.scoring.internal.draw.SeededDraw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the grading tasks of one scenario that is to be graded: one per answer and grader, and repeats as drawn. */
record GradingTasks(Campaign campaign, Scenario scenario, Map<String, String> specOf, double probability, Instant now) {

    /** Tasks for these answers of governed subjects; nothing to grade if every grader is barred from every answer. */
    RoutePlan forAnswers(RouteReason reason, List<Response> answers) {
        List<ExpectedVerdict> verdicts = new ArrayList<>();
        List<GradingTask> tasks = new ArrayList<>();
        Map<String, Integer> judged = new HashMap<>();
        for (Response answer : answers) {
            List<ModelEntry> graders = gradersOf(answer);
            if (!graders.isEmpty()) {
                verdicts.add(new ExpectedVerdict(answer.getModel(), answer.getRepeat(), specOf.get(answer.getModel())));
                graders.forEach(grader -> addTasks(tasks, answer, grader, graders));
                judged.merge(specOf.get(answer.getModel()), answer.getRepeat() == 0 ? 1 : 0, Integer::sum);
            }
        }
        if (tasks.isEmpty()) {
            return RoutePlan.none(RouteReason.NOTHING_TO_GRADE, 0);
        }
        tasks.forEach(task -> task.setModelsJudged(judged.get(task.getSpecId())));
        return new RoutePlan(new Route(reason, probability, verdicts, tasks.size()), tasks);
    }

    private List<ModelEntry> gradersOf(Response answer) {
        boolean excludeOwn = campaign.getGrading().getExcludeOwnProvider();
        return campaign.getGraders().stream()
                .filter(grader -> !(excludeOwn && grader.getProvider().equals(answer.getProvider())))
                .toList();
    }

    private void addTasks(List<GradingTask> tasks, Response answer, ModelEntry grader, List<ModelEntry> graders) {
        tasks.add(task(answer, grader, graders, 0));
        boolean twice = SeededDraw.hits(
                campaign.getGrading().getRepeatShare(),
                campaign.getSeed(),
                "grade-repeat",
                scenario.getScenarioId(),
                answer.getModel(),
                Integer.toString(answer.getRepeat()),
                grader.getName());
        if (twice) {
            tasks.add(task(answer, grader, graders, 1));
        }
    }

    private GradingTask task(Response answer, ModelEntry grader, List<ModelEntry> graders, int gradeRepeat) {
        GradingTask task = new GradingTask();
        task.setCampaignId(scenario.getCampaignId());
        task.setScenarioId(scenario.getScenarioId());
        task.setOrdinal(scenario.getOrdinal());
        task.setModel(answer.getModel());
        task.setProvider(answer.getProvider());
        task.setRepeat(answer.getRepeat());
        task.setSpecId(specOf.get(answer.getModel()));
        task.setGrader(grader);
        task.setGraders(graders.stream().map(ModelEntry::getName).toList());
        task.setRound(0);
        task.setGradeRepeat(gradeRepeat);
        task.setQuestion(scenario.getQuestion());
        task.setResponse(((Answered) answer.getOutcome()).getText());
        task.setRouteProbability(probability);
        task.setModelsAsked(Collections.frequency(specOf.values(), task.getSpecId()));
        task.setDeadline(now.plusMillis(campaign.getGradeDeadlineMillis()));
        task.setSimulated(campaign.getSimulated());
        return task;
    }
}
