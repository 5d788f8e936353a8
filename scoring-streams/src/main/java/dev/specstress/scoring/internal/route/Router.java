package dev.specstress.scoring.internal.route;

import dev.specstress.schemas.Answered;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.RouteReason;
import dev.specstress.scoring.internal.draw.SeededDraw;
import dev.specstress.scoring.internal.measure.DBins;
import dev.specstress.scoring.internal.measure.PanelMeasure;
import dev.specstress.scoring.internal.measure.Position;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Decides which scenarios are graded: all with D of 1.5 or more in a governed panel, and of the rest a seeded share by
 * the bin of the largest D over the governed panels. The draw depends on the campaign's seed and the scenario alone, and
 * its probability is recorded. A budget lowers the rate before the draw; once it is spent nothing more is graded, neither
 * what is high.
 */
public final class Router {

    private Router() {}

    /**
     * The route of one scenario.
     *
     * @param positions repeat 0 positions of the scenario
     * @param spent millionths of a US dollar so far, by provider; counts where the campaign has a budget
     * @param now when the grading tasks are written; their deadline counts from here
     */
    public static RoutePlan route(
            Campaign campaign, ResponseSet set, List<Position> positions, Map<String, Long> spent, Instant now) {
        GovernedPanels governed = GovernedPanels.of(campaign);
        if (governed.specOf().isEmpty()) {
            return RoutePlan.none(RouteReason.UNGOVERNED, 0);
        }
        List<Response> answers = set.getResponses().stream()
                .filter(response -> response.getOutcome() instanceof Answered)
                .filter(response -> governed.specOf().containsKey(response.getModel()))
                .toList();
        OptionalDouble d = largestD(governed, positions);
        if (answers.isEmpty() || d.isEmpty()) {
            return RoutePlan.none(RouteReason.NOTHING_TO_GRADE, 0);
        }
        boolean high = DBins.high(d.getAsDouble());
        double budget = BudgetRate.factor(campaign, spent);
        if (budget == 0) {
            return RoutePlan.none(RouteReason.BUDGET, 0);
        }
        double probability = high ? 1 : rate(campaign, d.getAsDouble()) * budget;
        if (!SeededDraw.hits(
                probability, campaign.getSeed(), "route", set.getScenario().getScenarioId())) {
            return RoutePlan.none(RouteReason.NOT_DRAWN, probability);
        }
        GradingTasks tasks =
                new GradingTasks(campaign, set.getScenario(), governed.specOf(), positions, probability, now);
        return tasks.forAnswers(high ? RouteReason.HIGH : RouteReason.DRAWN, answers);
    }

    private static OptionalDouble largestD(GovernedPanels governed, List<Position> positions) {
        return governed.panels().stream()
                .map(panel -> PanelMeasure.d(of(panel, positions)))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max();
    }

    private static List<Position> of(Set<String> panel, List<Position> positions) {
        return positions.stream()
                .filter(position -> panel.contains(position.model()))
                .toList();
    }

    private static double rate(Campaign campaign, double d) {
        return campaign.getGrading().getRateByBin().get(d < 1 ? 0 : 1);
    }
}
