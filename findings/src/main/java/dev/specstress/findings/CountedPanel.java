package dev.specstress.findings;

import dev.specstress.schemas.DBin;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.PanelDisagreement;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * The disagreement a scenario is counted by: that of panel {@code all}; without one the largest of any panel.
 *
 * @param name {@code all} or {@code any}
 */
record CountedPanel(String name, Optional<Double> d, Optional<DBin> bin) {
    static final String ALL = "all";
    /** "High" in the paper, section on disagreement: D of 1.5 implies two positions 3 or more apart. */
    private static final double HIGH = 1.5;

    static CountedPanel of(Disagreement measured) {
        var panels = measured.getPanels();
        var all = panels.stream().filter(one -> ALL.equals(one.getPanel())).findFirst();
        var counted = all.or(() -> panels.stream()
                .filter(one -> Objects.nonNull(one.getD()))
                .max(Comparator.comparing(PanelDisagreement::getD)));
        return new CountedPanel(
                all.isPresent() ? ALL : "any",
                counted.map(PanelDisagreement::getD),
                counted.map(PanelDisagreement::getBin));
    }

    boolean high() {
        return d.filter(it -> it >= HIGH).isPresent();
    }
}
