package dev.specstress.findings.judges;

import dev.specstress.findings.OutcomeCounts;
import dev.specstress.schemas.RiskLevel;
import dev.specstress.schemas.Topic;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What classifiers said of scenarios.
 *
 * @param scenarios with a classification, whatever came of it
 * @param outcomes by classifier
 * @param levels by classifier: how often it gave each risk level
 * @param told scenarios of which every classifier told; the denominator of all that follows
 * @param sameLevel of these, with one risk level from all
 * @param levelKappa Fleiss' kappa on the risk level; empty where it is undefined
 * @param agreedLevels levels that all gave
 * @param agreedTopics flags that all set
 * @param agreedStrata strata that all named
 */
public record ClassificationFigures(
        long scenarios,
        Map<String, OutcomeCounts> outcomes,
        Map<String, Map<RiskLevel, Long>> levels,
        long told,
        long sameLevel,
        OptionalDouble levelKappa,
        Map<RiskLevel, Long> agreedLevels,
        Map<Topic, Long> agreedTopics,
        Map<String, Long> agreedStrata) {}
