package dev.specstress.findings;

import dev.specstress.schemas.DBin;
import java.util.Map;

/**
 * Scenarios by how far apart their answers lie.
 *
 * @param matched response sets the matcher has read
 * @param measured scenarios with a disagreement record: the denominator of the rest
 * @param high of these, D of 1.5 or more in {@code panel}
 * @param panel {@code all}, the panel of that name; or {@code any}, the largest D of any panel, where there is no "all"
 * @param bins of these, by D bin in {@code panel}
 * @param withoutBin of these, without a bin: no D, or too few answers for the quorum
 */
public record DisagreementFigures(
        long matched, long measured, long high, String panel, Map<DBin, Long> bins, long withoutBin) {

    public DisagreementFigures {
        bins = Map.copyOf(bins);
    }
}
