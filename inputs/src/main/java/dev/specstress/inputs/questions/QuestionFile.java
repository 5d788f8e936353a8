package dev.specstress.inputs.questions;

import dev.specstress.embeddings.Embedder;
import dev.specstress.inputs.text.InputText;
import dev.specstress.inputs.text.SizeLimit;
import dev.specstress.schemas.ImportSource;
import dev.specstress.schemas.Rubric;
import dev.specstress.schemas.Taxonomy;
import dev.specstress.schemas.ValuePair;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/** Reads a file of questions: what can be asked is, and every other row is put aside with its place and the reason. */
public final class QuestionFile {
    /** Some 50,000 questions of a kilobyte; they are held in memory while they are submitted. */
    private static final SizeLimit LIMIT = SizeLimit.ofMebibytes(64);

    private static final String KIND = "scenarios";

    private final ValueMeanings meanings;

    /**
     * A reader for one campaign.
     *
     * @param embedder asked only where a value is not in the taxonomy and comes without a category
     */
    public QuestionFile(Taxonomy taxonomy, Embedder embedder) {
        this.meanings = new ValueMeanings(taxonomy, embedder);
    }

    /**
     * Reads one file.
     *
     * @throws dev.specstress.inputs.UserErrorException if it cannot be read, is in none of the formats, breaks off, or has no
     *     row that can be asked
     */
    public ImportedQuestions read(Path path) {
        var file = InputText.readWithNul(KIND, path, LIMIT);
        var questions = new ArrayList<ImportedQuestion>();
        var quarantined = new ArrayList<QuarantinedRow>();
        var check = new RowCheck();
        var notes = QuestionFormat.of(file, path).read(file, reading -> {
            switch (reading) {
                case RowReading.Bad bad -> quarantined.add(putAside(file, bad));
                case RowReading.Row(QuestionRow row) ->
                    check.fault(row)
                            .ifPresentOrElse(
                                    bad -> quarantined.add(putAside(file, bad)), () -> questions.add(question(row)));
            }
        });
        if (questions.isEmpty()) {
            throw file.refuse(
                    quarantined.isEmpty()
                            ? "holds no question"
                            : "no question can be used; of " + quarantined.size() + " rows the first: line "
                                    + quarantined.getFirst().line() + ": "
                                    + quarantined.getFirst().reason());
        }
        return new ImportedQuestions(questions, quarantined, notes);
    }

    private static QuarantinedRow putAside(InputText file, RowReading.Bad bad) {
        return new QuarantinedRow(file.name(), bad.line(), bad.cause(), bad.reason());
    }

    private ImportedQuestion question(QuestionRow row) {
        var pair = new ValuePair(
                meanings.of(
                        row.text(QuestionColumn.VALUE1),
                        row.text(QuestionColumn.DESCRIPTION1),
                        row.text(QuestionColumn.CATEGORY1)),
                meanings.of(
                        row.text(QuestionColumn.VALUE2),
                        row.text(QuestionColumn.DESCRIPTION2),
                        row.text(QuestionColumn.CATEGORY2)));
        var anchors = row.list(QuestionColumn.VALUE1_ANCHORS);
        var rubric = anchors.isEmpty()
                ? Optional.<Rubric>empty()
                : Optional.of(new Rubric(anchors, row.list(QuestionColumn.VALUE2_ANCHORS)));
        return new ImportedQuestion(
                new ImportSource(row.text(QuestionColumn.ID), row.text(QuestionColumn.GENERATOR), row.line()),
                row.text(QuestionColumn.QUESTION),
                RowCheck.nudgeOf(row),
                pair,
                rubric);
    }
}
