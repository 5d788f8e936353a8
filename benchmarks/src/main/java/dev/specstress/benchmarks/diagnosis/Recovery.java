package dev.specstress.benchmarks.diagnosis;

import dev.specstress.findings.diagnosis.ClauseFinding;
import dev.specstress.findings.diagnosis.SpecDiagnosis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How a diagnosis did in a world where the truth is known.
 *
 * @param faults planted
 * @param recovered of these, with every clause among the first 15
 * @param touched with any clause among the first 15
 * @param kind recovered and told to be of the right kind
 * @param named faults with every clause named
 * @param falselyNamed sound clauses that were named
 * @param falselyNamedInTen of these, among the first 10
 * @param missed faults that were not recovered, by the nature of their clauses
 * @param accused sound clauses that were named, by their nature
 */
record Recovery(
        int faults,
        int recovered,
        int touched,
        int kind,
        int named,
        int falselyNamed,
        int falselyNamedInTen,
        List<String> missed,
        List<String> accused) {
    static final int SHOWN = 15;
    private static final int TOP = 10;

    static Recovery of(PlantedSpec spec, SpecDiagnosis diagnosis) {
        Map<String, ClauseFinding> byId = new HashMap<>();
        diagnosis.clauses().forEach(each -> byId.put(each.clauseId(), each));
        int recovered = 0;
        int touched = 0;
        int kind = 0;
        int named = 0;
        List<String> missed = new ArrayList<>();
        for (PlantedSpec.Fault fault : spec.faults()) {
            List<ClauseFinding> found = fault.clauses().stream()
                    .map(clause -> byId.get(PlantedSpec.id(clause)))
                    .filter(Objects::nonNull)
                    .toList();
            long shown = found.stream().filter(each -> each.rank() <= SHOWN).count();
            boolean all = shown == fault.clauses().size();
            recovered += all ? 1 : 0;
            touched += shown > 0 ? 1 : 0;
            kind += all && found.stream().allMatch(each -> each.kind() == fault.kind()) ? 1 : 0;
            named += found.stream().filter(ClauseFinding::named).count()
                            == fault.clauses().size()
                    ? 1
                    : 0;
            if (!all) {
                missed.add(fault.kind().label());
            }
        }
        List<Integer> accused = IntStream.range(0, PlantedSpec.CLAUSES)
                .filter(spec::sound)
                .filter(clause -> byId.containsKey(PlantedSpec.id(clause)))
                .filter(clause -> byId.get(PlantedSpec.id(clause)).named())
                .boxed()
                .toList();
        return new Recovery(
                spec.faults().size(),
                recovered,
                touched,
                kind,
                named,
                accused.size(),
                (int) accused.stream()
                        .filter(clause -> byId.get(PlantedSpec.id(clause)).rank() <= TOP)
                        .count(),
                missed,
                accused.stream()
                        .map(clause -> spec.nature(clause) + "/"
                                + byId.get(PlantedSpec.id(clause)).kind() + "/"
                                + byId.get(PlantedSpec.id(clause)).rank())
                        .toList());
    }
}
