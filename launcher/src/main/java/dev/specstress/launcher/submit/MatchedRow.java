package dev.specstress.launcher.submit;

import dev.specstress.inputs.campaign.ImportedModels;
import dev.specstress.inputs.rows.BroughtAnswer;
import dev.specstress.inputs.rows.CompleteRow;
import dev.specstress.providers.CallAccounts;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.ExpectedResponse;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.Placement;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.Question;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.topics.TopicName;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The records of a row whose answers have positions: its scenario, and the position set of its answers. */
record MatchedRow(RowWork work, CompleteRow row, String scenarioId, String taskId, int ordinal, Question question) {

    Stream<ImportedWork.Item> items() {
        var scenario = scenario();
        return Stream.of(
                new ImportedWork.Item(TopicName.SCENARIOS, scenarioId, scenario),
                new ImportedWork.Item(TopicName.POSITION_SETS, scenarioId, positions(scenario)));
    }

    /** Sets are in the order of models. */
    private List<BroughtAnswer> answers() {
        return row.answers().stream()
                .sorted(Comparator.comparing(work::subject))
                .toList();
    }

    private Scenario scenario() {
        var campaign = work.loaded().campaign();
        return Scenario.newBuilder()
                .setCampaignId(campaign.getCampaignId())
                .setScenarioId(scenarioId)
                .setTaskId(taskId)
                .setOrdinal(ordinal)
                .setQuestion(question)
                .setAdmittedAt(work.now())
                .setDeadline(work.now())
                .setExpected(answers().stream()
                        .map(answer -> new ExpectedResponse(work.subject(answer), 0))
                        .toList())
                .setQuorum(campaign.getQuorum())
                .setSimulated(
                        answers().stream().anyMatch(answer -> work.model(answer).getSimulated()))
                .build();
    }

    private PositionSet positions(Scenario scenario) {
        var responses = answers().stream()
                .map(answer -> work.response(scenarioId, answer, row.answers().size()))
                .toList();
        return PositionSet.newBuilder()
                .setResponseSet(new ResponseSet(scenario, responses, Completeness.COMPLETE, work.now(), 0))
                .setPlacements(answers().stream().map(this::placement).toList())
                .setMatcher(ImportedModels.IMPORT)
                .setShuffleSeed(0)
                .setCalls(0)
                .setCall(CallAccounts.none(work.now(), false))
                .build();
    }

    private Placement placement(BroughtAnswer answer) {
        var model = work.model(answer);
        return new Placement(
                model.getName(),
                model.getProvider(),
                0,
                "",
                answer.position()
                        .<Object>map(position -> new Placed(position.value1(), position.value2(), null, null, ""))
                        .orElseGet(() -> new NotAsked(NotAskedReason.NOT_BROUGHT)));
    }
}
