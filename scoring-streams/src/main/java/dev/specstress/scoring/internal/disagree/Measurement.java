package dev.specstress.scoring.internal.disagree;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.ExpectedResponse;
import dev.specstress.schemas.FollowUps;
import dev.specstress.schemas.Panel;
import dev.specstress.schemas.PanelDisagreement;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.Question;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Scenario;
import dev.specstress.scoring.internal.measure.PanelMeasure;
import dev.specstress.scoring.internal.measure.Placements;
import dev.specstress.scoring.internal.measure.Position;
import dev.specstress.scoring.internal.measure.WithinModelSpread;
import dev.specstress.scoring.internal.route.RoutePlan;
import dev.specstress.scoring.internal.route.Router;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** DISAGREE and ROUTE without Kafka: the measure of one scenario over every panel its campaign names, and its route. */
record Measurement(Disagreement disagreement, RoutePlan route) {

    /** @param spent millionths of a US dollar so far, by provider */
    static Measurement of(Campaign campaign, PositionSet matched, Map<String, Long> spent, Instant now) {
        ResponseSet set = matched.getResponseSet();
        List<Position> positions = Placements.positions(matched.getPlacements());
        RoutePlan route = Router.route(campaign, set, positions, spent, now);
        Disagreement measured = header(set);
        measured.setPanels(panels(campaign, set, positions, Placements.withinModel(matched.getPlacements())));
        measured.setPlacements(matched.getPlacements());
        measured.setMatcher(matched.getMatcher());
        measured.setRoute(route.route());
        measured.setSimulated(campaign.getSimulated());
        measured.setFollowUps(new FollowUps(repeated(route), 0, false));
        return new Measurement(measured, route);
    }

    private static int repeated(RoutePlan route) {
        return (int)
                route.tasks().stream().filter(task -> task.getGradeRepeat() > 0).count();
    }

    private static Disagreement header(ResponseSet set) {
        Scenario scenario = set.getScenario();
        Question question = scenario.getQuestion();
        Disagreement measured = new Disagreement();
        measured.setCampaignId(scenario.getCampaignId());
        measured.setScenarioId(scenario.getScenarioId());
        measured.setOrdinal(scenario.getOrdinal());
        measured.setPair(question.getPair());
        measured.setNudge(question.getNudge());
        measured.setFrame(question.getFrame());
        measured.setDrawProbability(question.getDrawProbability());
        measured.setTopics(question.getTopics());
        measured.setStrata(question.getStrata());
        measured.setRiskLevel(question.getRiskLevel());
        measured.setGenerator(question.getGenerator());
        measured.setCompleteness(set.getCompleteness());
        return measured;
    }

    private static List<PanelDisagreement> panels(
            Campaign campaign, ResponseSet set, List<Position> positions, Optional<WithinModelSpread> noise) {
        Set<String> asked = set.getScenario().getExpected().stream()
                .map(ExpectedResponse::getModel)
                .collect(Collectors.toSet());
        return campaign.getPanels().stream()
                .map(panel -> PanelMeasure.measure(
                        panel.getName(),
                        (int) panel.getModels().stream().filter(asked::contains).count(),
                        Placements.of(panel.getModels(), positions),
                        quorum(campaign, set, panel),
                        noise))
                .toList();
    }

    /**
     * Positions below which a panel gets no bin: its share, rounded up, of the quorum that the campaign asks of all
     * subjects, so that a panel of three is not held to a quorum of eight. A set that expired has none at all.
     */
    private static int quorum(Campaign campaign, ResponseSet set, Panel panel) {
        return set.getCompleteness() == Completeness.EXPIRED
                ? Integer.MAX_VALUE
                : Math.ceilDiv(
                        campaign.getQuorum() * panel.getModels().size(),
                        campaign.getSubjects().size());
    }
}
