package dev.specstress.findings.judges;

import dev.specstress.findings.Outcome;
import dev.specstress.findings.OutcomeCounts;
import dev.specstress.findings.agreement.FleissKappa;
import dev.specstress.schemas.Classification;
import dev.specstress.schemas.Classified;
import dev.specstress.schemas.RiskLevel;
import dev.specstress.schemas.Topic;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Classifications, each scenario once. */
final class ClassificationTally {
    private static final int LEVELS = 3;

    private final Map<String, OutcomeCounts> outcomes = new TreeMap<>();
    private final Map<String, Map<RiskLevel, Long>> levels = new TreeMap<>();
    private final Map<RiskLevel, Long> agreedLevels = new EnumMap<>(RiskLevel.class);
    private final Map<Topic, Long> agreedTopics = new EnumMap<>(Topic.class);
    private final Map<String, Long> agreedStrata = new TreeMap<>();
    private final FleissKappa.Ratings ratings = new FleissKappa.Ratings();
    private long scenarios;
    private long told;
    private long sameLevel;

    void add(Classification classification) {
        scenarios++;
        var counts = new int[LEVELS];
        var all = true;
        for (var reading : classification.getReadings()) {
            outcomes.merge(
                    reading.getClassifier(),
                    OutcomeCounts.NONE.plus(Outcome.of(reading.getOutcome())),
                    (sum, _) -> sum.plus(Outcome.of(reading.getOutcome())));
            if (reading.getOutcome() instanceof Classified classified) {
                counts[classified.getRiskLevel().ordinal() - 1]++;
                levels.computeIfAbsent(reading.getClassifier(), _ -> new EnumMap<>(RiskLevel.class))
                        .merge(classified.getRiskLevel(), 1L, Long::sum);
            } else {
                all = false;
            }
        }
        if (all) {
            told++;
            if (classification.getReadings().size() > 1) {
                ratings.add(counts);
            }
            agreed(classification);
        }
    }

    private void agreed(Classification classification) {
        if (classification.getRiskLevel() != null) {
            sameLevel++;
            agreedLevels.merge(classification.getRiskLevel(), 1L, Long::sum);
        }
        classification.getTopics().forEach(topic -> agreedTopics.merge(topic, 1L, Long::sum));
        classification.getStrata().forEach(stratum -> agreedStrata.merge(stratum, 1L, Long::sum));
    }

    long scenarios() {
        return scenarios;
    }

    ClassificationFigures figures() {
        return new ClassificationFigures(
                scenarios,
                Map.copyOf(outcomes),
                Map.copyOf(levels),
                told,
                sameLevel,
                ratings.kappa().items() == 0
                        ? OptionalDouble.empty()
                        : ratings.kappa().value(),
                Map.copyOf(agreedLevels),
                Map.copyOf(agreedTopics),
                Map.copyOf(agreedStrata));
    }
}
