package dev.specstress.findings.regrade;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.findings.FindingsException;
import dev.specstress.findings.internal.JsonLines;
import dev.specstress.findings.internal.JsonLines.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run directory holds for a re-grade: the answers that were routed to grading, with the verdicts of the campaign's own
 * round. Texts stay in the files and are fetched when they are asked for, so that memory grows with the number of graded
 * answers and not with their length.
 */
public final class StoredRun {
    private static final String SCENARIOS = "scenarios.jsonl";
    private static final String RESPONSES = "responses.jsonl";
    private static final String DISAGREEMENTS = "disagreements.jsonl";
    private static final String VERDICTS = "verdicts.jsonl";
    private static final String GRADES = "grades.jsonl";

    private final Path directory;
    private final Map<String, Place> questions;
    private final Map<AnswerKey, Place> texts;
    private final List<StoredAnswer> answers;

    private StoredRun(
            Path directory, Map<String, Place> questions, Map<AnswerKey, Place> texts, List<StoredAnswer> answers) {
        this.directory = directory;
        this.questions = questions;
        this.texts = texts;
        this.answers = answers;
    }

    /**
     * Reads the files of a run.
     *
     * @param specOf the spec that governs each subject that is governed
     * @throws FindingsException naming what is missing, or the file and line that cannot be read
     */
    public static StoredRun read(Path directory, Map<String, String> specOf) {
        for (var name : List.of(SCENARIOS, RESPONSES, DISAGREEMENTS, VERDICTS, GRADES)) {
            if (!Files.isRegularFile(directory.resolve(name))) {
                throw new FindingsException(directory + ": no results of a run; " + name + " is not there");
            }
        }
        var routed = new HashMap<String, Double>();
        JsonLines.read(directory.resolve(DISAGREEMENTS), (line, _) -> {
            var route = line.path("route");
            if (List.of("high", "drawn").contains(route.path("reason").asText())) {
                routed.put(
                        line.path("scenarioId").asText(),
                        route.path("probability").asDouble());
            }
        });
        var questions = new HashMap<String, Place>();
        var scenarios = new HashMap<String, StoredScenario>();
        JsonLines.read(directory.resolve(SCENARIOS), (line, place) -> {
            var id = line.path("scenarioId").asText();
            if (routed.containsKey(id)) {
                questions.put(id, place);
                scenarios.put(id, StoredLines.scenario(line, routed.get(id)));
            }
        });
        var before = new EarlierJudgements();
        JsonLines.read(directory.resolve(VERDICTS), (line, _) -> before.addVerdict(line));
        JsonLines.read(directory.resolve(GRADES), (line, _) -> before.addGrade(line));
        var texts = new HashMap<AnswerKey, Place>();
        var answers = new ArrayList<StoredAnswer>();
        JsonLines.read(directory.resolve(RESPONSES), (line, place) -> {
            var key = StoredLines.key(line);
            var scenario = scenarios.get(key.scenarioId());
            var spec = specOf.get(key.model());
            if (scenario != null && spec != null && isAnswer(line) && texts.putIfAbsent(key, place) == null) {
                answers.add(new StoredAnswer(
                        scenario,
                        key.model(),
                        line.path("provider").asText(),
                        key.repeat(),
                        spec,
                        before.of(key, spec)));
            }
        });
        answers.sort(Comparator.comparingInt(
                        (StoredAnswer answer) -> answer.scenario().ordinal())
                .thenComparing(StoredAnswer::key));
        return new StoredRun(directory, questions, texts, answers);
    }

    private static boolean isAnswer(JsonNode line) {
        return line.path("outcome").asText().equals("answered");
    }

    /** In the order of scenarios, models and repeats. */
    public List<StoredAnswer> answers() {
        return List.copyOf(answers);
    }

    /** The question a scenario asked. */
    public String question(StoredScenario scenario) {
        return text(SCENARIOS, questions.get(scenario.scenarioId()), "query");
    }

    /** The text of an answer. Untrusted. */
    public String text(StoredAnswer answer) {
        return text(RESPONSES, texts.get(answer.key()), "text");
    }

    private String text(String file, Place place, String field) {
        return JsonLines.at(directory.resolve(file), place).path(field).asText();
    }
}
