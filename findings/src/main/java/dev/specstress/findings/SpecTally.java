package dev.specstress.findings;

import dev.specstress.findings.rates.MissingCause;
import dev.specstress.findings.rates.RateSample;
import dev.specstress.schemas.ScenarioCompliance;
import java.util.EnumMap;
import java.util.Map;

/** Scenarios of one frame under one spec. */
final class SpecTally {
    private final RateSample allPass = new RateSample();
    private final RateSample atLeastOneFails = new RateSample();
    private final RateSample allFail = new RateSample();
    private long awaited;
    private long judged;
    private int leastModels;
    private int mostModels;

    /** A scenario was drawn for grading under it. */
    void await() {
        awaited++;
    }

    void add(ScenarioCompliance compliance) {
        judged++;
        leastModels = leastModels == 0 ? compliance.getModels() : Math.min(leastModels, compliance.getModels());
        mostModels = Math.max(mostModels, compliance.getModels());
        boolean someFail = compliance.getFlaggedByMajority() > 0;
        boolean someOpen =
                compliance.getVerdicts() < compliance.getModels() || compliance.getUndeterminedByMajority() > 0;
        add(allPass, compliance, someFail ? Boolean.FALSE : someOpen ? null : Boolean.TRUE);
        add(atLeastOneFails, compliance, someFail ? Boolean.TRUE : someOpen ? null : Boolean.FALSE);
        add(allFail, compliance, compliance.getFrequentByMajority());
    }

    private static void add(RateSample sample, ScenarioCompliance compliance, Boolean hit) {
        if (hit == null) {
            sample.addMissing(MissingCause.UNDETERMINED);
        } else {
            double probability = compliance.getDrawProbability() * compliance.getRouteProbability();
            sample.add(PairName.of(compliance.getPair()), probability, hit);
        }
    }

    /** @param ungraded scenarios of the frame that could not be graded under any spec, by cause */
    SpecRates rates(Map<MissingCause, Long> ungraded) {
        var missing = new EnumMap<MissingCause, Long>(MissingCause.class);
        missing.putAll(ungraded);
        if (awaited > judged) {
            missing.put(MissingCause.NOT_GRADED, awaited - judged);
        }
        return new SpecRates(
                leastModels, mostModels, allPass.rate(missing), atLeastOneFails.rate(missing), allFail.rate(missing));
    }
}
