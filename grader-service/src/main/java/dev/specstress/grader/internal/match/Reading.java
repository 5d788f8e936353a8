package dev.specstress.grader.internal.match;

import dev.specstress.kit.campaign.Seeds;
import dev.specstress.schemas.Answered;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.MatchingMode;
import dev.specstress.schemas.MatchingPlan;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * One reading of a response set by the matcher.
 *
 * @param matchRepeat 0 for the one that counts; 1 for the repeat, and for the one in the other mode
 */
record Reading(MatchingMode mode, int matchRepeat) {

    /**
     * The readings of a set, the one that counts first. A repeat, and a reading in the other mode, is drawn by the campaign's
     * seed and the scenario; where nothing can be matched there is no second one.
     */
    static List<Reading> of(Campaign campaign, ResponseSet set) {
        MatchingPlan plan = campaign.getMatching();
        List<Reading> readings = new ArrayList<>(List.of(new Reading(plan.getMode(), 0)));
        if (hasSomethingToMatch(set)) {
            String scenarioId = set.getScenario().getScenarioId();
            if (drawn(plan.getRepeatShare(), campaign, "match-repeat", scenarioId)) {
                readings.add(new Reading(plan.getMode(), 1));
            }
            if (drawn(plan.getBothModesShare(), campaign, "match-both-modes", scenarioId)) {
                readings.add(new Reading(other(plan.getMode()), 1));
            }
        }
        return List.copyOf(readings);
    }

    /** What models that take a seed are given; every reading has another, so that it is a reading of its own. */
    long samplingSeed(Campaign campaign, Scenario scenario) {
        return matchRepeat == 0
                ? Seeds.sampling(campaign.getSeed(), "match", scenario.getScenarioId())
                : Seeds.sampling(
                        campaign.getSeed(),
                        "match-again",
                        scenario.getScenarioId(),
                        mode.name(),
                        Integer.toString(matchRepeat));
    }

    private static boolean hasSomethingToMatch(ResponseSet set) {
        return set.getScenario().getQuestion().getRubric() != null
                && set.getResponses().stream().anyMatch(response -> response.getOutcome() instanceof Answered);
    }

    private static boolean drawn(double share, Campaign campaign, String purpose, String scenarioId) {
        return Seeds.random(campaign.getSeed(), purpose, scenarioId).nextDouble() < share;
    }

    private static MatchingMode other(MatchingMode mode) {
        return mode == MatchingMode.JOINT ? MatchingMode.INDEPENDENT : MatchingMode.JOINT;
    }
}
