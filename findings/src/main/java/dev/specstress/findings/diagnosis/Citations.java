package dev.specstress.findings.diagnosis;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far an answer or a scenario lies with each clause: every grade has one unit to give, in equal parts to the clauses it
 * quotes word for word, whatever it decides. Grades that quote nothing verbatim give it to nobody.
 */
final class Citations {
    private final Map<String, Integer> numbers = new HashMap<>();

    Citations(SpecOutline outline) {
        outline.clauses().forEach(clause -> numbers.put(clause.clauseId(), numbers.size()));
    }

    /** Numbers of the clauses that a vote quotes, each once. */
    Set<Integer> quoted(GraderVote vote) {
        Set<Integer> clauses = new LinkedHashSet<>();
        for (CitedClause citation : vote.citations()) {
            if (citation.verbatim() && numbers.containsKey(citation.clauseId().orElseThrow())) {
                clauses.add(numbers.get(citation.clauseId().orElseThrow()));
            }
        }
        return clauses;
    }

    /** The number of a clause; -1 if the spec has none of this id. */
    int number(String clauseId) {
        return numbers.getOrDefault(clauseId, -1);
    }

    /** By number of the clause, above 0 to 1, together at most 1. */
    Map<Integer, Double> shares(Collection<GradedAnswer> answers) {
        Map<Integer, Double> shares = new HashMap<>();
        List<GraderVote> decided = answers.stream()
                .flatMap(answer -> answer.votes().stream())
                .filter(vote -> vote.decision().isPresent())
                .toList();
        for (GraderVote vote : decided) {
            Set<Integer> quoted = quoted(vote);
            quoted.forEach(clause -> shares.merge(clause, 1.0 / quoted.size() / decided.size(), Double::sum));
        }
        return shares;
    }
}
