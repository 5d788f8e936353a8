package dev.specstress.scoring.internal.windows;

import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.RiskLevel;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The strata a scenario is counted in: {@code all}, those it was steered towards, {@code topic:<flag>} for each topic flag
 * and {@code risk:<level>} once its risk is assessed.
 */
final class Strata {

    private Strata() {}

    static Set<String> of(Disagreement measured) {
        Set<String> strata = new LinkedHashSet<>();
        strata.add("all");
        strata.addAll(measured.getStrata());
        measured.getTopics().forEach(topic -> strata.add("topic:" + lower(topic)));
        if (measured.getRiskLevel() != RiskLevel.UNASSESSED) {
            strata.add("risk:" + lower(measured.getRiskLevel()));
        }
        return strata;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
