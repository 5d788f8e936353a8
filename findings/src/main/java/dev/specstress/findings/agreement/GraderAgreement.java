package dev.specstress.findings.agreement;

import dev.specstress.findings.rates.WeightedRate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far graders agree, and how often each flags.
 *
 * @param decisions on compliant, non-compliant and ambiguous
 * @param flags on flagged or not
 * @param flagged by grader, the share of responses it flags
 * @param twos each two graders by themselves, by name
 */
public record GraderAgreement(
        Agreement decisions, Agreement flags, SortedMap<String, WeightedRate> flagged, List<Two> twos) {

    /** Two graders, the first by name first. */
    public record Two(String one, String other, Agreement decisions, Agreement flags) {}

    public GraderAgreement {
        flagged = Collections.unmodifiableSortedMap(new TreeMap<>(flagged));
        twos = List.copyOf(twos);
    }
}
