package dev.specstress.findings.internal;

import dev.specstress.schemas.Annotation;
import dev.specstress.schemas.Classification;
import dev.specstress.schemas.Contrast;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.RefusalJudgement;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** The files of one run: their names, and which record becomes a line of which. */
public final class RunFiles {
    private static final String SUMMARY = "summary.json";
    private static final String SCENARIOS = "scenarios.jsonl";
    private static final String RESPONSES = "responses.jsonl";
    private static final String DISAGREEMENTS = "disagreements.jsonl";
    private static final String GRADES = "grades.jsonl";
    private static final String VERDICTS = "verdicts.jsonl";
    private static final String CLASSIFICATIONS = "classifications.jsonl";
    private static final String REFUSALS = "refusals.jsonl";
    private static final String CONTRASTS = "contrasts.jsonl";
    private static final String ANNOTATIONS = "annotations.jsonl";

    private final Path directory;
    private final ScenarioOrder order = new ScenarioOrder();
    private final List<LineFile> files;
    private final LineFile scenarios;
    private final LineFile responses;
    private final LineFile disagreements;
    private final LineFile grades;
    private final LineFile verdicts;
    private final LineFile classifications;
    private final LineFile refusals;
    private final LineFile contrasts;
    private final LineFile annotations;

    /** Begins anew: the files of an earlier run in the directory are gone from here on. */
    public RunFiles(Path directory) throws IOException {
        this.directory = directory;
        Files.deleteIfExists(directory.resolve(SUMMARY));
        for (var name : List.of(
                SUMMARY,
                SCENARIOS,
                RESPONSES,
                DISAGREEMENTS,
                GRADES,
                VERDICTS,
                CLASSIFICATIONS,
                REFUSALS,
                CONTRASTS,
                ANNOTATIONS)) {
            Files.deleteIfExists(directory.resolve(name + WholeFile.SUFFIX));
        }
        scenarios = new LineFile(directory.resolve(SCENARIOS), order);
        responses = new LineFile(directory.resolve(RESPONSES), order);
        disagreements = new LineFile(directory.resolve(DISAGREEMENTS), order);
        grades = new LineFile(directory.resolve(GRADES), order);
        verdicts = new LineFile(directory.resolve(VERDICTS), order);
        classifications = new LineFile(directory.resolve(CLASSIFICATIONS), order);
        refusals = new LineFile(directory.resolve(REFUSALS), order);
        contrasts = new LineFile(directory.resolve(CONTRASTS), order);
        annotations = new LineFile(directory.resolve(ANNOTATIONS), order);
        files = List.of(
                scenarios,
                responses,
                disagreements,
                grades,
                verdicts,
                classifications,
                refusals,
                contrasts,
                annotations);
    }

    /** Adds the lines of one record; records of other types have none. */
    public void write(SpecificRecord entry) throws IOException {
        switch (entry) {
            case Scenario it -> {
                order.place(it.getScenarioId(), it.getOrdinal());
                scenarios.write(it.getScenarioId(), LineKey.ONLY, ScenarioLine.of(it));
            }
            case ResponseSet it -> {
                order.place(it.getScenario().getScenarioId(), it.getScenario().getOrdinal());
                for (var response : it.getResponses()) {
                    var key = new LineKey(response.getModel(), response.getRepeat(), "", 0, "", 0);
                    responses.write(response.getScenarioId(), key, ResponseLine.of(response));
                }
            }
            case Disagreement it -> {
                order.place(it.getScenarioId(), it.getOrdinal());
                disagreements.write(it.getScenarioId(), LineKey.ONLY, DisagreementLine.of(it));
            }
            case Grade it -> {
                var key = new LineKey(
                        it.getModel(),
                        it.getRepeat(),
                        it.getSpecId(),
                        it.getRound(),
                        it.getGrader(),
                        it.getGradeRepeat());
                grades.write(it.getScenarioId(), key, GradeLine.of(it));
            }
            case Verdict it -> {
                order.place(it.getScenarioId(), it.getOrdinal());
                var key = new LineKey(it.getModel(), it.getRepeat(), it.getSpecId(), it.getRound(), "", 0);
                verdicts.write(it.getScenarioId(), key, VerdictLine.of(it));
            }
            case Classification it -> {
                order.place(it.getScenarioId(), it.getOrdinal());
                classifications.write(it.getScenarioId(), LineKey.ONLY, JudgeLines.of(it));
            }
            case RefusalJudgement it -> {
                order.place(it.getScenarioId(), it.getOrdinal());
                var key = new LineKey(it.getModel(), 0, it.getSpecId(), 0, it.getJudge(), 0);
                refusals.write(it.getScenarioId(), key, JudgeLines.of(it));
            }
            case Contrast it -> {
                order.place(it.getScenarioId(), it.getOrdinal());
                contrasts.write(it.getScenarioId(), new LineKey("", 0, it.getSpecId(), 0, "", 0), JudgeLines.of(it));
            }
            case Annotation it -> {
                order.place(it.getScenarioId(), it.getOrdinal());
                annotations.write(it.getScenarioId(), LineKey.ONLY, JudgeLines.of(it));
            }
            default -> {}
        }
    }

    /** Hands what was written to the operating system. */
    public void flush() throws IOException {
        for (var file : files) {
            file.flush();
        }
    }

    /** Writes the summary first: whatever cuts the sorting short, it and every line stand. */
    public void finish(byte[] summary) throws IOException {
        for (var file : files) {
            file.close();
        }
        WholeFile.replace(directory.resolve(SUMMARY), out -> out.write(summary));
        for (var file : files) {
            file.sort();
        }
    }
}
