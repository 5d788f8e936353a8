package dev.specstress.findings;

import dev.specstress.schemas.DBin;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.PanelDisagreement;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Scenarios by D. */
final class DisagreementTally {
    /** "High" in the paper, section on disagreement: D of 1.5 implies two positions 3 or more apart. */
    private static final double HIGH = 1.5;

    private static final String ALL = "all";

    private final Map<DBin, Long> bins = new EnumMap<>(DBin.class);
    private String panel = ALL;
    private long matched;
    private long measured;
    private long high;
    private long withoutBin;

    void addMatched() {
        matched++;
    }

    void add(Disagreement disagreement) {
        measured++;
        var panels = disagreement.getPanels();
        var all = panels.stream().filter(one -> ALL.equals(one.getPanel())).findFirst();
        if (all.isEmpty()) {
            panel = "any";
        }
        var counted = all.or(() -> panels.stream()
                .filter(one -> Objects.nonNull(one.getD()))
                .max(Comparator.comparing(PanelDisagreement::getD)));
        if (counted.map(PanelDisagreement::getD).filter(d -> d >= HIGH).isPresent()) {
            high++;
        }
        counted.map(PanelDisagreement::getBin)
                .ifPresentOrElse(bin -> bins.merge(bin, 1L, Long::sum), () -> withoutBin++);
    }

    long measured() {
        return measured;
    }

    DisagreementFigures figures() {
        return new DisagreementFigures(matched, measured, high, panel, bins, withoutBin);
    }
}
