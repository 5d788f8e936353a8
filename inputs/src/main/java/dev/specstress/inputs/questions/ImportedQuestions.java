package dev.specstress.inputs.questions;

import dev.specstress.schemas.QuarantinedRows;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The questions of one file, in its order, and the rows that could not be used.
 *
 * @param notes what the user should know beside that, a line each
 */
public record ImportedQuestions(
        List<ImportedQuestion> questions, List<QuarantinedRow> quarantined, List<String> notes) {

    /** Nothing was brought. */
    public static final ImportedQuestions NONE = new ImportedQuestions(List.of(), List.of(), List.of());

    public ImportedQuestions {
        questions = List.copyOf(questions);
        quarantined = List.copyOf(quarantined);
        notes = List.copyOf(notes);
    }

    /** What hashes of the same questions have in common; empty where there are none. */
    public String contentId() {
        return questions.isEmpty() ? "" : QuestionsId.of(questions);
    }

    /** Whether a generator is needed before some question can be asked. */
    public boolean needRubrics() {
        return questions.stream().anyMatch(question -> question.rubric().isEmpty());
    }

    /** Rows put aside, by cause. */
    public List<QuarantinedRows> quarantinedByCause() {
        return quarantined.stream()
                .collect(Collectors.groupingBy(row -> row.cause().word(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(cause -> new QuarantinedRows(cause.getKey(), Math.toIntExact(cause.getValue())))
                .toList();
    }
}
