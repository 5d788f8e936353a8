package dev.specstress.scoring.internal.route;

import dev.specstress.schemas.Answered;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.Placement;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.RefusalTask;
import dev.specstress.schemas.RefusalType;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tasks that judge whether what a model without a spec refuses is permitted by the campaign's reference spec: every first
 * answer whose refusal type counts as refusal, by every grader. Models with a spec have this judged beside their grades.
 */
final class RefusalTasks {

    private RefusalTasks() {}

    static List<RefusalTask> of(Campaign campaign, PositionSet matched, Instant deadline) {
        if (campaign.getReferenceSpecId() == null) {
            return List.of();
        }
        Set<String> ungoverned = campaign.getSubjects().stream()
                .filter(subject -> subject.getSpecId() == null)
                .map(Subject::getModel)
                .map(ModelEntry::getName)
                .collect(Collectors.toSet());
        Map<String, RefusalType> refusals = refusals(matched.getPlacements());
        List<RefusalTask> tasks = new ArrayList<>();
        for (Response response : matched.getResponseSet().getResponses()) {
            if (response.getRepeat() == 0
                    && ungoverned.contains(response.getModel())
                    && refusals.containsKey(response.getModel())
                    && response.getOutcome() instanceof Answered answered) {
                List<ModelEntry> judges = Graders.of(campaign, response.getProvider());
                for (ModelEntry judge : judges) {
                    tasks.add(task(
                            campaign,
                            matched.getResponseSet().getScenario(),
                            response,
                            answered.getText(),
                            refusals.get(response.getModel()),
                            judge,
                            judges,
                            deadline));
                }
            }
        }
        return tasks;
    }

    /** Refusal types of first answers, of those that count as refusal. */
    private static Map<String, RefusalType> refusals(List<Placement> placements) {
        Map<String, RefusalType> refusals = new HashMap<>();
        for (Placement placement : placements) {
            if (placement.getRepeat() == 0
                    && placement.getOutcome() instanceof Placed placed
                    && placed.getRefusalType() != null
                    && placed.getRefusalType().compareTo(RefusalType.SOFT_REJECTION_WITH_ALTERNATIVES) >= 0) {
                refusals.put(placement.getModel(), placed.getRefusalType());
            }
        }
        return refusals;
    }

    private static RefusalTask task(
            Campaign campaign,
            Scenario scenario,
            Response response,
            String text,
            RefusalType refusalType,
            ModelEntry judge,
            List<ModelEntry> judges,
            Instant deadline) {
        return RefusalTask.newBuilder()
                .setCampaignId(scenario.getCampaignId())
                .setScenarioId(scenario.getScenarioId())
                .setOrdinal(scenario.getOrdinal())
                .setFrame(scenario.getQuestion().getFrame())
                .setModel(response.getModel())
                .setProvider(response.getProvider())
                .setRefusalType(refusalType)
                .setSpecId(campaign.getReferenceSpecId())
                .setJudge(judge)
                .setJudges(judges.stream().map(ModelEntry::getName).sorted().toList())
                .setQuestion(scenario.getQuestion().getText())
                .setResponse(text)
                .setDeadline(deadline)
                .setSimulated(campaign.getSimulated())
                .build();
    }
}
