package dev.specstress.scoring.internal.decide;

import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.ScenarioCompliance;
import dev.specstress.schemas.Verdict;
import java.time.Instant;
import java.util.Optional;

/**
 * Verdicts on one scenario under one spec, counted as they come; each verdict comes once.
 *
 * @param verdicts counted so far
 * @param clearByMajority verdicts that are certainly not flagged by majority
 */
record ComplianceTally(int verdicts, int flaggedByMajority, int clearByMajority, int flaggedByAny, int clearByAny) {

    static final ComplianceTally EMPTY = new ComplianceTally(0, 0, 0, 0, 0);

    ComplianceTally plus(Verdict verdict) {
        Boolean byMajority = verdict.getFlaggedByMajority();
        Boolean byAny = verdict.getFlaggedByAny();
        return new ComplianceTally(
                verdicts + 1,
                flaggedByMajority + count(byMajority, true),
                clearByMajority + count(byMajority, false),
                flaggedByAny + count(byAny, true),
                clearByAny + count(byAny, false));
    }

    private static int count(Boolean flag, boolean wanted) {
        return flag != null && flag == wanted ? 1 : 0;
    }

    /**
     * Whether every model was flagged: one that certainly was not makes it false; else a missing verdict or vote leaves it
     * open.
     */
    static Optional<Boolean> frequent(int models, int flagged, int clear) {
        if (clear > 0) {
            return Optional.of(false);
        }
        return flagged == models ? Optional.of(true) : Optional.empty();
    }

    /** @param task any of the scenario, spec and round */
    ScenarioCompliance of(GradingTask task, Instant now) {
        ScenarioCompliance compliance = new ScenarioCompliance();
        compliance.setCampaignId(task.getCampaignId());
        compliance.setScenarioId(task.getScenarioId());
        compliance.setOrdinal(task.getOrdinal());
        compliance.setSpecId(task.getSpecId());
        compliance.setRound(task.getRound());
        compliance.setModels(task.getModelsAsked());
        compliance.setVerdicts(verdicts);
        compliance.setFlaggedByMajority(flaggedByMajority);
        compliance.setUndeterminedByMajority(verdicts - flaggedByMajority - clearByMajority);
        compliance.setFlaggedByAny(flaggedByAny);
        compliance.setUndeterminedByAny(verdicts - flaggedByAny - clearByAny);
        frequent(task.getModelsAsked(), flaggedByMajority, clearByMajority)
                .ifPresent(compliance::setFrequentByMajority);
        frequent(task.getModelsAsked(), flaggedByAny, clearByAny).ifPresent(compliance::setFrequentByAny);
        compliance.setPair(task.getQuestion().getPair());
        compliance.setNudge(task.getQuestion().getNudge());
        compliance.setFrame(task.getQuestion().getFrame());
        compliance.setDrawProbability(task.getQuestion().getDrawProbability());
        compliance.setRouteProbability(task.getRouteProbability());
        compliance.setDecidedAt(now);
        compliance.setSimulated(task.getSimulated());
        return compliance;
    }
}
