package dev.specstress.scoring.internal.lookup;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.ExpectedResponse;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.Scenario;
import dev.specstress.scoring.internal.campaign.Campaigns;
import dev.specstress.scoring.internal.lane.LaneTopics.Presence;
import dev.specstress.scoring.internal.lookup.StageAnswer.Missing;
import dev.specstress.scoring.internal.stage.Tools;
import dev.specstress.scoring.internal.state.CompositeKey;
import dev.specstress.scoring.internal.state.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Reads off the stores of this instance what a stage knows of a scenario. */
record LocalStages(Tools tools, Campaigns campaigns, StoreReader stores) {

    /** Where a store is read; of the task that a scenario belongs to. */
    interface StoreReader {
        <V> ReadOnlyKeyValueStore<String, V> open(String name);
    }

    StageAnswer ask(Stage stage, String scenarioId) {
        return switch (stage) {
            case INTAKE -> intake(scenarioId);
            case MEASURE -> measure(scenarioId);
            case DECIDE -> decide(scenarioId);
        };
    }

    private StageAnswer intake(String scenarioId) {
        String waitsIn = stores.<String>open("admit-waiting-ids").get(scenarioId);
        if (waitsIn != null) {
            return new StageAnswer("waiting", waitsIn, reason(waitsIn), List.of(), "");
        }
        Progress known = stores.<Progress>open(Stage.INTAKE.store()).get(scenarioId);
        Scenario scenario = stores.<Scenario>open("intake-headers").get(scenarioId);
        if (known == null || known.is(Progress.State.WAITING)) {
            return StageAnswer.UNKNOWN;
        }
        if (known.is(Progress.State.CLOSED) || scenario == null) {
            return new StageAnswer("closed", known.campaignId(), "the matcher", List.of(), "");
        }
        ReadOnlyKeyValueStore<String, Object> parts = stores.open("intake-parts");
        List<Missing> missing = scenario.getExpected().stream()
                .filter(expected -> parts.get(CompositeKey.under(scenarioId, slot(expected))) == null)
                .map(expected -> new Missing(expected.getModel(), Integer.toString(expected.getRepeat()), "", ""))
                .toList();
        String waitsFor = missing.size() + " of " + scenario.getExpected().size() + " answers";
        return new StageAnswer(
                "open",
                known.campaignId(),
                waitsFor,
                missing,
                scenario.getDeadline().toString());
    }

    private static String slot(ExpectedResponse expected) {
        return CompositeKey.of(expected.getModel(), Integer.toString(expected.getRepeat()));
    }

    private String reason(String campaignId) {
        Optional<Campaign> campaign = campaigns.find(campaignId);
        if (campaign.isEmpty()) {
            return "its campaign to be known";
        }
        if (campaigns.paused(campaignId)) {
            return "its campaign to go on";
        }
        boolean queues = campaign.get().getSubjects().stream()
                .map(subject -> tools.topics().queries(subject.getModel().getLane()))
                .allMatch(topic -> tools.lanes().look(topic) == Presence.PRESENT);
        return queues ? "room among the open scenarios" : "the queues of its campaign's lanes";
    }

    private StageAnswer measure(String scenarioId) {
        Progress known = stores.<Progress>open(Stage.MEASURE.store()).get(scenarioId);
        return known == null ? StageAnswer.UNKNOWN : new StageAnswer("measured", known.campaignId(), "", List.of(), "");
    }

    private StageAnswer decide(String scenarioId) {
        List<Missing> missing = new ArrayList<>();
        Optional<Instant> deadline = Optional.empty();
        String campaignId = "";
        ReadOnlyKeyValueStore<String, GradingTask> headers = stores.open("decide-headers");
        ReadOnlyKeyValueStore<String, Object> votes = stores.open("decide-parts");
        try (var panels = stores.<Progress>open(Stage.DECIDE.store())
                .range(CompositeKey.firstUnder(scenarioId), CompositeKey.lastUnder(scenarioId))) {
            while (panels.hasNext()) {
                var panel = panels.next();
                campaignId = panel.value.campaignId();
                GradingTask task = headers.get(panel.key);
                if (panel.value.is(Progress.State.OPEN) && task != null) {
                    task.getGraders().stream()
                            .filter(grader -> votes.get(CompositeKey.under(panel.key, grader)) == null)
                            .map(grader -> new Missing(
                                    task.getModel(), Integer.toString(task.getRepeat()), grader, task.getSpecId()))
                            .forEach(missing::add);
                    deadline = Optional.of(task.getDeadline());
                }
            }
        }
        if (campaignId.isEmpty()) {
            return StageAnswer.UNKNOWN;
        }
        return missing.isEmpty()
                ? new StageAnswer("decided", campaignId, "", List.of(), "")
                : new StageAnswer(
                        "grading",
                        campaignId,
                        missing.size() + " grades",
                        missing,
                        deadline.map(Instant::toString).orElse(""));
    }
}
