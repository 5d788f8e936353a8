package dev.specstress.findings;

import dev.specstress.schemas.DBin;
import dev.specstress.schemas.Disagreement;
import java.util.EnumMap;
import java.util.Map;

/** Scenarios by D. */
final class DisagreementTally {
    private final Map<DBin, Long> bins = new EnumMap<>(DBin.class);
    private String panel = CountedPanel.ALL;
    private long matched;
    private long measured;
    private long high;
    private long withoutBin;

    void addMatched() {
        matched++;
    }

    void add(Disagreement disagreement) {
        measured++;
        var counted = CountedPanel.of(disagreement);
        panel = counted.name();
        if (counted.high()) {
            high++;
        }
        counted.bin().ifPresentOrElse(bin -> bins.merge(bin, 1L, Long::sum), () -> withoutBin++);
    }

    long measured() {
        return measured;
    }

    DisagreementFigures figures() {
        return new DisagreementFigures(matched, measured, high, panel, bins, withoutBin);
    }
}
