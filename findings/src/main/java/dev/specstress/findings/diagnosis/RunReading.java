package dev.specstress.findings.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.findings.diagnosis.GradedAnswer.Position;
import dev.specstress.schemas.DBin;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.QuoteCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * Graded scenarios out of the files of a run: the campaign's own grading (round 0) of first answers (repeat 0). A question of
 * which no answer was drawn for grading says nothing of a spec and is left out. Texts of answers are not read.
 */
final class RunReading {
    private final Map<Of, Map<String, Graded>> grades = new HashMap<>();
    private final Map<Of, Set<String>> panels = new HashMap<>();
    private final Map<String, Set<String>> governed = new HashMap<>();
    private final Map<String, Set<String>> asked = new HashMap<>();
    private final Map<String, JsonNode> measured = new LinkedHashMap<>();

    private record Of(String scenarioId, String specId, String model) {}

    private static final class Graded {
        private Optional<Decision> decision = Optional.empty();
        private List<CitedClause> citations = List.of();
        private String reasoning = "";
        private final List<Decision> repeats = new ArrayList<>();
    }

    RunReading(Path run) {
        RunLines.each(run.resolve("scenarios.jsonl"), this::scenario);
        RunLines.each(run.resolve("disagreements.jsonl"), line -> measured.put(text(line, "scenarioId"), line));
        RunLines.each(run.resolve("grades.jsonl"), this::grade);
        RunLines.each(run.resolve("verdicts.jsonl"), this::verdict);
    }

    private void scenario(JsonNode line) {
        Set<String> models = new TreeSet<>();
        line.path("expected").forEach(one -> models.add(text(one, "model")));
        asked.put(text(line, "scenarioId"), models);
    }

    private void grade(JsonNode line) {
        if (line.path("round").asInt() != 0 || line.path("repeat").asInt() != 0) {
            return;
        }
        Of of = of(line);
        governed.computeIfAbsent(of.specId(), _ -> new TreeSet<>()).add(of.model());
        Graded graded = grades.computeIfAbsent(of, _ -> new HashMap<>())
                .computeIfAbsent(text(line, "grader"), _ -> new Graded());
        Optional<Decision> decision = word(Decision.class, line.path("decision"));
        if (line.path("gradeRepeat").asInt() > 0) {
            decision.ifPresent(graded.repeats::add);
            return;
        }
        graded.decision = decision;
        graded.reasoning = line.path("reasoning").asText("");
        List<CitedClause> citations = new ArrayList<>();
        line.path("citations")
                .forEach(each -> citations.add(new CitedClause(
                        Optional.ofNullable(each.path("clauseId").textValue()),
                        text(each, "sectionId"),
                        text(each, "quote"),
                        word(QuoteCheck.class, each.path("check")).orElse(QuoteCheck.NOT_FOUND))));
        graded.citations = citations;
    }

    private void verdict(JsonNode line) {
        if (line.path("round").asInt() == 0 && line.path("repeat").asInt() == 0) {
            Of of = of(line);
            governed.computeIfAbsent(of.specId(), _ -> new TreeSet<>()).add(of.model());
            Set<String> graders = panels.computeIfAbsent(of, _ -> new TreeSet<>());
            line.path("votes").forEach(vote -> graders.add(text(vote, "grader")));
        }
    }

    private static Of of(JsonNode line) {
        return new Of(text(line, "scenarioId"), text(line, "specId"), text(line, "model"));
    }

    /** Ids of the specs that anything was graded by. */
    Set<String> specs() {
        return new TreeSet<>(governed.keySet());
    }

    /** In the order of the file of disagreements. */
    List<GradedScenario> scenarios(String specId) {
        List<GradedScenario> scenarios = new ArrayList<>();
        measured.forEach((id, line) -> {
            Set<String> models = new TreeSet<>(governed.getOrDefault(specId, Set.of()));
            models.retainAll(asked.getOrDefault(id, Set.of()));
            List<GradedAnswer> answers = models.stream()
                    .map(model -> answer(new Of(id, specId, model), line))
                    .toList();
            if (answers.stream().anyMatch(answer -> !answer.votes().isEmpty())) {
                scenarios.add(new GradedScenario(
                        id,
                        text(line.path("pair"), "value1") + " | " + text(line.path("pair"), "value2"),
                        word(Frame.class, line.path("frame")).orElse(Frame.BASE),
                        line.path("drawProbability").asDouble()
                                * line.path("route").path("probability").asDouble(),
                        spreads(line),
                        Optional.empty(),
                        answers));
            }
        });
        return scenarios;
    }

    private GradedAnswer answer(Of of, JsonNode line) {
        Map<String, Graded> graded = grades.getOrDefault(of, Map.of());
        Set<String> graders = new TreeSet<>(panels.getOrDefault(of, Set.of()));
        graders.addAll(graded.keySet());
        return new GradedAnswer(
                of.model(),
                position(line, of.model()),
                graders.stream()
                        .map(grader -> vote(grader, graded.getOrDefault(grader, new Graded())))
                        .toList());
    }

    private static GraderVote vote(String grader, Graded its) {
        return new GraderVote(grader, its.decision, its.citations, its.reasoning, its.repeats);
    }

    private static Optional<Position> position(JsonNode line, String model) {
        for (JsonNode each : line.path("positions")) {
            if (model.equals(text(each, "model")) && each.path("repeat").asInt() == 0 && each.has("value1Position")) {
                return Optional.of(new Position(
                        each.path("value1Position").asInt(),
                        each.path("value2Position").asInt()));
            }
        }
        return Optional.empty();
    }

    private static Map<String, GradedScenario.Spread> spreads(JsonNode line) {
        Map<String, GradedScenario.Spread> spreads = new HashMap<>();
        line.path("panels")
                .forEach(panel -> spreads.put(
                        text(panel, "panel"),
                        new GradedScenario.Spread(
                                panel.path("d").isNumber()
                                        ? OptionalDouble.of(panel.path("d").asDouble())
                                        : OptionalDouble.empty(),
                                word(DBin.class, panel.path("bin")))));
        return spreads;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> type, JsonNode node) {
        return node.isTextual()
                ? Optional.of(Enum.valueOf(type, node.textValue().toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }
}
