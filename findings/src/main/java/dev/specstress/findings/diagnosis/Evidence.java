package dev.specstress.findings.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * What a reader should see before believing a finding.
 *
 * @param strongest scenarios in which the pattern occurred and that lie most with the clause; of different value pairs as far
 *     as there are any
 * @param counterExample the scenario that lies most with the clause and in which the pattern did not occur
 */
public record Evidence(List<Example> strongest, Optional<Example> counterExample) {

    public static final Evidence NONE = new Evidence(List.of(), Optional.empty());

    public Evidence {
        strongest = List.copyOf(strongest);
    }
}
