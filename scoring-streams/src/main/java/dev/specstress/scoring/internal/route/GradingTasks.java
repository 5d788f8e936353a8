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
import dev.specstress.schemas.Standpoint;
import dev.specstress.scoring.internal.draw.SeededDraw;
import dev.specstress.scoring.internal.measure.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the grading tasks of one scenario that is to be graded: one per answer and grader, and repeats as drawn. */
record GradingTasks(
        Campaign campaign,
        Scenario scenario,
        Map<String, String> specOf,
        List<Position> positions,
        double probability,
        Instant now) {

    /** Tasks for these answers of governed subjects; nothing to grade if every grader is barred from every answer. */
    RoutePlan forAnswers(RouteReason reason, List<Response> answers) {
        List<ExpectedVerdict> verdicts = new ArrayList<>();
        List<GradingTask> tasks = new ArrayList<>();
        Map<String, Integer> judged = new HashMap<>();
        for (Response answer : answers) {
            List<ModelEntry> graders = Graders.of(campaign, answer.getProvider());
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
        putStandpoints(reason, tasks);
        return new RoutePlan(new Route(reason, probability, verdicts, tasks.size()), tasks);
    }

    /** Marks the tasks of the two answers under each spec that may have to be told apart once all have passed. */
    private void putStandpoints(RouteReason reason, List<GradingTask> tasks) {
        if (reason != RouteReason.HIGH) {
            return;
        }
        Map<String, String> providers = new HashMap<>();
        tasks.forEach(task -> providers.put(task.getModel(), task.getProvider()));
        for (String spec : Set.copyOf(specOf.values())) {
            Map<String, Standpoint> standpoints = Standpoints.of(
                    campaign,
                    positions.stream()
                            .filter(position -> spec.equals(specOf.get(position.model())))
                            .filter(position -> providers.containsKey(position.model()))
                            .toList(),
                    providers);
            tasks.stream()
                    .filter(task -> task.getRepeat() == 0 && task.getSpecId().equals(spec))
                    .forEach(task -> task.setStandpoint(standpoints.get(task.getModel())));
        }
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
