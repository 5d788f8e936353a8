package dev.specstress.launcher.regrade;

import dev.specstress.findings.regrade.Round;
import dev.specstress.findings.regrade.StoredAnswer;
import dev.specstress.findings.regrade.StoredRun;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Question;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The grading tasks of one re-grade. They ask of each stored answer what the campaign asked of it, with the campaign's rule on
 * own providers and the probability with which its scenario was routed; only spec, panel and round are new.
 */
final class RoundTasks {
    private final Campaign campaign;
    private final Round round;
    private final List<ModelEntry> panel;
    private final StoredRun run;
    private final Map<Group, Integer> judged = new HashMap<>();

    private record Group(String scenarioId, String specId) {}

    /** @param asked every answer that is judged again */
    RoundTasks(Campaign campaign, Round round, List<ModelEntry> panel, StoredRun run, List<StoredAnswer> asked) {
        this.campaign = campaign;
        this.round = round;
        this.panel = panel;
        this.run = run;
        asked.stream()
                .filter(answer -> !graders(answer).isEmpty())
                .forEach(answer -> judged.merge(group(answer), answer.repeat() == 0 ? 1 : 0, Integer::sum));
    }

    /** Those who may judge it; empty if all of them are barred from it. */
    List<ModelEntry> graders(StoredAnswer answer) {
        var excludeOwn = campaign.getGrading().getExcludeOwnProvider();
        return panel.stream()
                .filter(grader -> !(excludeOwn && grader.getProvider().equals(answer.provider())))
                .toList();
    }

    /** One for each grader that may judge it. */
    List<GradingTask> of(StoredAnswer answer, Instant now) {
        var question = question(answer);
        var text = run.text(answer);
        var graders = graders(answer);
        var names = graders.stream().map(ModelEntry::getName).toList();
        return graders.stream()
                .map(grader -> GradingTask.newBuilder()
                        .setCampaignId(campaign.getCampaignId())
                        .setScenarioId(answer.scenario().scenarioId())
                        .setOrdinal(answer.scenario().ordinal())
                        .setModel(answer.model())
                        .setProvider(answer.provider())
                        .setRepeat(answer.repeat())
                        .setSpecId(specOf(answer))
                        .setGrader(grader)
                        .setGraders(names)
                        .setRound(round.number())
                        .setQuestion(question)
                        .setResponse(text)
                        .setRouteProbability(answer.scenario().routeProbability())
                        .setModelsAsked(modelsAsked(specOf(answer)))
                        .setModelsJudged(judged.get(group(answer)))
                        .setDeadline(now.plusMillis(campaign.getGradeDeadlineMillis()))
                        .setSimulated(round.simulated())
                        .build())
                .toList();
    }

    private Question question(StoredAnswer answer) {
        var scenario = answer.scenario();
        return Question.newBuilder()
                .setPair(scenario.pair())
                .setNudge(scenario.nudge())
                .setText(run.question(scenario))
                .setFrame(scenario.frame())
                .setDrawProbability(scenario.drawProbability())
                .setGenerator("")
                .build();
    }

    private int modelsAsked(String specId) {
        return (int) round.newSpecOf().values().stream().filter(specId::equals).count();
    }

    private String specOf(StoredAnswer answer) {
        return Objects.requireNonNull(round.newSpecOf().get(answer.model()), answer.model());
    }

    private Group group(StoredAnswer answer) {
        return new Group(answer.scenario().scenarioId(), specOf(answer));
    }
}
