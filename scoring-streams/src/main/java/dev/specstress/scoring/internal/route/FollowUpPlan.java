package dev.specstress.scoring.internal.route;

import dev.specstress.schemas.AnnotationTask;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.FollowUps;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.RefusalTask;
import dev.specstress.scoring.internal.measure.Position;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What judges are asked about a scenario beside its grades, once it is measured: refusals of models without a spec, and the
 * values expressed where disagreement is high. Nothing once a budget is spent.
 */
public record FollowUpPlan(List<RefusalTask> refusals, Optional<AnnotationTask> annotation) {

    private static final FollowUpPlan NOTHING = new FollowUpPlan(List.of(), Optional.empty());

    public FollowUpPlan {
        refusals = List.copyOf(refusals);
    }

    /**
     * The plan of one scenario.
     *
     * @param positions repeat 0 positions of the scenario
     * @param spent millionths of a US dollar so far, by provider
     * @param now when the tasks are written; their deadline counts from here
     */
    public static FollowUpPlan of(
            Campaign campaign, PositionSet matched, List<Position> positions, Map<String, Long> spent, Instant now) {
        if (BudgetRate.factor(campaign, spent) == 0) {
            return NOTHING;
        }
        Instant deadline = now.plusMillis(campaign.getGradeDeadlineMillis());
        return new FollowUpPlan(
                RefusalTasks.of(campaign, matched, deadline),
                AnnotationTasks.of(campaign, matched.getResponseSet(), positions, deadline));
    }

    /** As recorded beside the route. */
    public FollowUps recorded(RoutePlan route) {
        int repeated = (int)
                route.tasks().stream().filter(task -> task.getGradeRepeat() > 0).count();
        return new FollowUps(repeated, refusals.size(), annotation.isPresent());
    }
}
