package dev.specstress.launcher.submit;

import dev.specstress.inputs.campaign.BroughtRows;
import dev.specstress.inputs.campaign.LoadedCampaign;
import dev.specstress.inputs.rows.BroughtAnswer;
import dev.specstress.inputs.rows.CompleteRow;
import dev.specstress.kit.campaign.GeneratorShares;
import dev.specstress.providers.CallAccounts;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.GenerationKind;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.ImportSource;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.Question;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.Subject;
import dev.specstress.schemas.ids.ContentId;
import dev.specstress.schemas.ids.ScenarioId;
import dev.specstress.schemas.topics.TopicName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The records that complete rows enter with, each as far on its way as the row has come: one with positions as a position
 * set, one with answers alone as a proposal that asks nobody, or a rubric task, and its responses. Ids follow from
 * campaign and row alone, so that rows submitted again are the same.
 */
record RowWork(LoadedCampaign loaded, BroughtRows brought, Map<String, ModelEntry> models, Instant now) {

    static RowWork of(LoadedCampaign loaded, BroughtRows brought, Instant now) {
        return new RowWork(
                loaded,
                brought,
                loaded.campaign().getSubjects().stream()
                        .map(Subject::getModel)
                        .collect(Collectors.toMap(ModelEntry::getName, model -> model)),
                now);
    }

    /** In the order of the rows; the stream must be closed. */
    Stream<ImportedWork.Item> stream() {
        var ordinal = new AtomicInteger();
        return brought.rows().stream().flatMap(row -> items(row, ordinal.getAndIncrement()));
    }

    private Stream<ImportedWork.Item> items(CompleteRow row, int ordinal) {
        var pair = brought.pair(row);
        var campaignId = loaded.campaign().getCampaignId();
        var scenarioId = ScenarioId.of(campaignId, pair, row.nudge(), ScenarioId.IMPORT, ordinal);
        var taskId =
                ContentId.of(ContentId.GENERATION_TASK, campaignId, Integer.toString(ordinal), row.id(), row.query());
        var question = Question.newBuilder()
                .setPair(pair)
                .setNudge(row.nudge())
                .setText(row.query())
                .setRubric(row.rubric().orElse(null))
                .setFrame(Frame.IMPORTED)
                .setDrawProbability(1.0)
                .setGenerator(ScenarioId.IMPORT)
                .setSource(new ImportSource(row.id(), row.generator(), row.line()))
                .build();
        if (row.hasPositions()) {
            return new MatchedRow(this, row, scenarioId, taskId, ordinal, question).items();
        }
        var asked = row.answers().stream().map(this::subject).toList();
        var first = row.rubric().isPresent()
                ? new ImportedWork.Item(
                        TopicName.PROPOSED_SCENARIOS,
                        scenarioId,
                        new ProposedScenario(campaignId, scenarioId, taskId, ordinal, question, asked))
                : new ImportedWork.Item(
                        TopicName.GENERATION_TASKS, taskId, rubricTask(taskId, ordinal, question, asked));
        return Stream.concat(
                Stream.of(first),
                row.answers().stream()
                        .map(answer -> new ImportedWork.Item(
                                TopicName.RESPONSES,
                                scenarioId,
                                response(scenarioId, answer, row.answers().size()))));
    }

    private GenerationTask rubricTask(String taskId, int ordinal, Question question, List<String> asked) {
        var campaign = loaded.campaign();
        return GenerationTask.newBuilder()
                .setCampaignId(campaign.getCampaignId())
                .setTaskId(taskId)
                .setOrdinal(ordinal)
                .setKind(GenerationKind.RUBRIC)
                .setPair(question.getPair())
                .setFrame(Frame.IMPORTED)
                .setDrawProbability(1.0)
                .setGenerator(new GeneratorShares(campaign.getGenerators()).of(campaign.getSeed(), ordinal))
                .setQuestion(question.getText())
                .setNudge(question.getNudge())
                .setSource(question.getSource())
                .setBrought(asked)
                .build();
    }

    /** The answer as the subject's own; what the row does not hold was not asked here. */
    Response response(String scenarioId, BroughtAnswer answer, int answers) {
        var model = models.get(subject(answer));
        return new Response(
                loaded.campaign().getCampaignId(),
                scenarioId,
                model.getName(),
                model.getProvider(),
                0,
                answer.text()
                        .<Object>map(text -> BroughtText.of(text, answers))
                        .orElseGet(() -> new NotAsked(NotAskedReason.NOT_BROUGHT)),
                CallAccounts.none(now, model.getSimulated()));
    }

    String subject(BroughtAnswer answer) {
        return brought.subjects().get(answer.model());
    }

    ModelEntry model(BroughtAnswer answer) {
        return models.get(subject(answer));
    }
}
