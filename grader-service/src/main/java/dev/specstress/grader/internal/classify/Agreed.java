package dev.specstress.grader.internal.classify;

import dev.specstress.schemas.Classification;
import dev.specstress.schemas.Classified;
import dev.specstress.schemas.ClassifierReading;
import dev.specstress.schemas.RiskLevel;
import dev.specstress.schemas.Scenario;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What several classifiers' readings of one scenario say together. Agreement takes all of them: a missing one agrees with nobody. */
final class Agreed {
    private Agreed() {}

    static Classification on(Scenario scenario, List<ClassifierReading> readings) {
        List<Classified> told = readings.stream()
                .map(ClassifierReading::getOutcome)
                .filter(Classified.class::isInstance)
                .map(Classified.class::cast)
                .toList();
        boolean all = told.size() == readings.size();
        return Classification.newBuilder()
                .setCampaignId(scenario.getCampaignId())
                .setScenarioId(scenario.getScenarioId())
                .setOrdinal(scenario.getOrdinal())
                .setFrame(scenario.getQuestion().getFrame())
                .setReadings(readings)
                .setRiskLevel(all ? level(told).orElse(null) : null)
                .setHighestRiskLevel(told.stream()
                        .map(Classified::getRiskLevel)
                        .max(Comparator.naturalOrder())
                        .orElse(null))
                .setTopics(all ? common(told, Classified::getTopics) : List.of())
                .setStrata(all ? common(told, Classified::getStrata) : List.of())
                .setSimulated(
                        readings.stream().anyMatch(reading -> reading.getCall().getSimulated()))
                .build();
    }

    private static Optional<RiskLevel> level(List<Classified> told) {
        List<RiskLevel> levels =
                told.stream().map(Classified::getRiskLevel).distinct().toList();
        return levels.size() == 1 ? Optional.of(levels.getFirst()) : Optional.empty();
    }

    private static <T> List<T> common(List<Classified> told, Function<Classified, List<T>> of) {
        return told.stream()
                .map(of)
                .reduce((one, other) -> one.stream().filter(other::contains).toList())
                .orElse(List.of());
    }
}
