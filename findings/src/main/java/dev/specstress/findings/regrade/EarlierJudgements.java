package dev.specstress.findings.regrade;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The verdicts and grades of a run's own round; those of re-grades, which may stand in the same files, do not count. */
final class EarlierJudgements {
    private static final int OWN_ROUND = 0;

    private final Map<Judged, PanelJudgement> verdicts = new HashMap<>();
    private final Map<Judged, Set<String>> sections = new HashMap<>();

    private record Judged(AnswerKey answer, String specId) {
        static Judged of(JsonNode line) {
            return new Judged(StoredLines.key(line), line.path("specId").asText());
        }
    }

    void addVerdict(JsonNode line) {
        if (line.path("round").asInt() == OWN_ROUND) {
            var flagged = line.path("flaggedByMajority");
            verdicts.put(
                    Judged.of(line),
                    new PanelJudgement(
                            flagged.isBoolean() ? Optional.of(flagged.asBoolean()) : Optional.empty(),
                            StoredLines.votes(line),
                            Set.of()));
        }
    }

    void addGrade(JsonNode line) {
        var counts = line.path("round").asInt() == OWN_ROUND
                && line.path("gradeRepeat").asInt() == 0;
        if (counts && line.has("decision") && !line.path("decision").asText().equals("compliant")) {
            var cited = sections.computeIfAbsent(Judged.of(line), _ -> new TreeSet<>());
            for (var citation : line.path("citations")) {
                if (citation.path("check").asText().equals("verified")) {
                    cited.add(citation.path("sectionId").asText());
                }
            }
        }
    }

    PanelJudgement of(AnswerKey answer, String specId) {
        var judged = new Judged(answer, specId);
        return verdicts.getOrDefault(judged, PanelJudgement.NONE).resting(sections.getOrDefault(judged, Set.of()));
    }
}
