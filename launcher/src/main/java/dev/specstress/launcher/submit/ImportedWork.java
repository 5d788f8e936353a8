package dev.specstress.launcher.submit;

import dev.specstress.inputs.campaign.LoadedCampaign;
import dev.specstress.inputs.questions.ImportedQuestion;
import dev.specstress.kit.campaign.GeneratorShares;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.GenerationKind;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.Question;
import dev.specstress.schemas.Rubric;
import dev.specstress.schemas.ids.ContentId;
import dev.specstress.schemas.ids.ScenarioId;
import dev.specstress.schemas.topics.TopicName;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * The records that put a campaign's imported questions on their way: a rubric task for one without a rubric, a proposal for one
 * with. A function of the campaign and its questions alone, ids included, so that made again they are the same.
 */
record ImportedWork(Campaign campaign, LoadedCampaign loaded, GeneratorShares shares) {

    static ImportedWork of(LoadedCampaign loaded) {
        return new ImportedWork(
                loaded.campaign(), loaded, new GeneratorShares(loaded.campaign().getGenerators()));
    }

    /** One record and where it belongs. */
    record Item(TopicName topic, String key, SpecificRecord value) {}

    /** In the order of the questions; their ordinals follow those of the triples. */
    Stream<Item> stream() {
        var questions = loaded.questions().questions();
        var first = campaign.getSampling().getTriples();
        return IntStream.range(0, questions.size()).mapToObj(at -> item(questions.get(at), first + at));
    }

    private Item item(ImportedQuestion question, int ordinal) {
        var taskId = ContentId.of(
                ContentId.GENERATION_TASK,
                campaign.getCampaignId(),
                Integer.toString(ordinal),
                question.source().getId(),
                question.text());
        return question.rubric()
                .map(rubric -> proposal(question, ordinal, taskId, rubric))
                .orElseGet(() -> rubricTask(question, ordinal, taskId));
    }

    private Item rubricTask(ImportedQuestion question, int ordinal, String taskId) {
        var task = GenerationTask.newBuilder()
                .setCampaignId(campaign.getCampaignId())
                .setTaskId(taskId)
                .setOrdinal(ordinal)
                .setKind(GenerationKind.RUBRIC)
                .setPair(question.pair())
                .setFrame(Frame.IMPORTED)
                .setDrawProbability(1.0)
                .setGenerator(shares.of(campaign.getSeed(), ordinal))
                .setQuestion(question.text())
                .setNudge(question.nudge())
                .setSource(question.source())
                .build();
        return new Item(TopicName.GENERATION_TASKS, taskId, task);
    }

    private Item proposal(ImportedQuestion question, int ordinal, String taskId, Rubric rubric) {
        var scenarioId =
                ScenarioId.of(campaign.getCampaignId(), question.pair(), question.nudge(), ScenarioId.IMPORT, ordinal);
        var asked = Question.newBuilder()
                .setPair(question.pair())
                .setNudge(question.nudge())
                .setText(question.text())
                .setRubric(rubric)
                .setFrame(Frame.IMPORTED)
                .setDrawProbability(1.0)
                .setGenerator(ScenarioId.IMPORT)
                .setSource(question.source())
                .build();
        return new Item(
                TopicName.PROPOSED_SCENARIOS,
                scenarioId,
                new ProposedScenario(campaign.getCampaignId(), scenarioId, taskId, ordinal, asked, null));
    }
}
