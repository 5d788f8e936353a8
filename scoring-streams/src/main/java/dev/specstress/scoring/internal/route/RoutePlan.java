package dev.specstress.scoring.internal.route;

import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.Route;
import dev.specstress.schemas.RouteReason;
import java.util.List;

/** The route of a scenario as recorded, and the grading tasks it asks for. */
public record RoutePlan(Route route, List<GradingTask> tasks) {

    public RoutePlan {
        tasks = List.copyOf(tasks);
    }

    static RoutePlan none(RouteReason reason, double probability) {
        return new RoutePlan(new Route(reason, probability, List.of(), 0), List.of());
    }
}
