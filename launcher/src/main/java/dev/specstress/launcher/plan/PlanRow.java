package dev.specstress.launcher.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * One line of a plan.
 *
 * @param stage its word, or {@code all}
 * @param provider its name, or {@code all}
 * @param lane its name; empty where there may be several
 */
record PlanRow(String stage, String provider, String lane, Estimate.Sum low, Estimate.Sum expected, Estimate.Sum high) {
    private static final String ALL = "all";

    /** Per stage: each of its lanes. */
    static List<PlanRow> byStage(CampaignPlan plan) {
        var rows = new ArrayList<PlanRow>();
        for (var stage : Stage.values()) {
            for (var lane : lanes(plan, stage)) {
                var provider = lane.getFirst();
                var name = lane.getLast();
                rows.add(row(
                        plan,
                        stage.word(),
                        provider,
                        name,
                        group -> group.stage() == stage
                                && group.model().getProvider().equals(provider)
                                && group.model().getLane().equals(name)));
            }
        }
        return rows;
    }

    static List<PlanRow> byProvider(CampaignPlan plan) {
        var providers = new TreeSet<String>();
        plan.expected().groups().forEach(group -> providers.add(group.model().getProvider()));
        return providers.stream()
                .map(provider -> row(
                        plan,
                        ALL,
                        provider,
                        "",
                        group -> group.model().getProvider().equals(provider)))
                .toList();
    }

    static PlanRow total(CampaignPlan plan) {
        return new PlanRow(
                ALL,
                ALL,
                "",
                plan.low().total(),
                plan.expected().total(),
                plan.high().total());
    }

    private static PlanRow row(
            CampaignPlan plan, String stage, String provider, String lane, Predicate<CallGroup> which) {
        return new PlanRow(
                stage,
                provider,
                lane,
                plan.low().sum(which),
                plan.expected().sum(which),
                plan.high().sum(which));
    }

    private static List<List<String>> lanes(CampaignPlan plan, Stage stage) {
        return plan.high().groups().stream()
                .filter(group -> group.stage() == stage && group.calls() > 0)
                .map(group -> List.of(group.model().getProvider(), group.model().getLane()))
                .distinct()
                .sorted(Comparator.comparing(lane -> String.join(" ", lane)))
                .toList();
    }
}
