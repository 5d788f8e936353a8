package dev.specstress.scoring.internal.route;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Panel;
import dev.specstress.schemas.Subject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The panels whose disagreement decides what is graded: every panel the campaign names, restricted to its governed models,
 * and for each spec all models it governs; those with two models or more. Ungoverned models never send a scenario to
 * grading, since their answers are not graded.
 *
 * @param specOf the spec of every governed subject
 * @param panels distinct sets of governed subjects, 2 or more each
 */
public record GovernedPanels(Map<String, String> specOf, Set<Set<String>> panels) {

    public GovernedPanels {
        specOf = Map.copyOf(specOf);
        panels = Set.copyOf(panels);
    }

    public static GovernedPanels of(Campaign campaign) {
        Map<String, String> specOf = new HashMap<>();
        Map<String, Set<String>> bySpec = new TreeMap<>();
        for (Subject subject : campaign.getSubjects()) {
            if (subject.getSpecId() != null) {
                specOf.put(subject.getModel().getName(), subject.getSpecId());
                bySpec.computeIfAbsent(subject.getSpecId(), spec -> new TreeSet<>())
                        .add(subject.getModel().getName());
            }
        }
        Set<Set<String>> panels = new LinkedHashSet<>(bySpec.values());
        for (Panel panel : campaign.getPanels()) {
            Set<String> governed = new TreeSet<>(panel.getModels());
            governed.retainAll(specOf.keySet());
            panels.add(governed);
        }
        panels.removeIf(panel -> panel.size() < 2);
        return new GovernedPanels(specOf, panels);
    }
}
