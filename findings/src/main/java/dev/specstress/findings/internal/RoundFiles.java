package dev.specstress.findings.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of one re-grade: what its graders said, answer by answer before and after, and both gradings side by side. */
public final class RoundFiles {
    /** Figures, for programs. */
    public static final String FIGURES = "regrade.json";

    private static final String TEXT = "regrade.txt";
    private static final String GRADES = "grades.jsonl";
    private static final String VERDICTS = "verdicts.jsonl";
    private static final String ANSWERS = "answers.jsonl";

    private final Path directory;
    private final ScenarioOrder order = new ScenarioOrder();
    private final LineFile grades;
    private final LineFile verdicts;
    private final LineFile answers;

    /** Begins anew in a directory that exists. */
    public RoundFiles(Path directory) throws IOException {
        this.directory = directory;
        Files.deleteIfExists(directory.resolve(TEXT));
        grades = new LineFile(directory.resolve(GRADES), order);
        verdicts = new LineFile(directory.resolve(VERDICTS), order);
        answers = new LineFile(directory.resolve(ANSWERS), order);
    }

    /** Says where a scenario stands among the others. */
    public void place(String scenarioId, int ordinal) {
        order.place(scenarioId, ordinal);
    }

    public void write(Grade grade) throws IOException {
        var key = new LineKey(
                grade.getModel(),
                grade.getRepeat(),
                grade.getSpecId(),
                grade.getRound(),
                grade.getGrader(),
                grade.getGradeRepeat());
        grades.write(grade.getScenarioId(), key, GradeLine.of(grade));
    }

    public void write(Verdict verdict) throws IOException {
        var key = new LineKey(verdict.getModel(), verdict.getRepeat(), verdict.getSpecId(), verdict.getRound(), "", 0);
        verdicts.write(verdict.getScenarioId(), key, VerdictLine.of(verdict));
    }

    /** One answer before and after. */
    public void writeAnswer(String scenarioId, String model, int repeat, ObjectNode line) throws IOException {
        answers.write(scenarioId, new LineKey(model, repeat, "", 0, "", 0), line);
    }

    /** Puts the lines in order, then writes text and figures, each in one step. */
    public void finish(JsonNode figures, List<String> text) throws IOException {
        for (var file : List.of(grades, verdicts, answers)) {
            file.close();
            file.sort();
        }
        WholeFile.replace(
                directory.resolve(TEXT),
                out -> out.write((String.join("\n", text) + "\n").getBytes(StandardCharsets.UTF_8)));
        replaceFigures(directory, figures);
    }

    /** Writes the figures alone; at the beginning of a re-grade they say only whose it is. */
    public static void replaceFigures(Path directory, JsonNode figures) throws IOException {
        WholeFile.replace(directory.resolve(FIGURES), out -> out.write(Json.pretty(figures)));
    }
}
