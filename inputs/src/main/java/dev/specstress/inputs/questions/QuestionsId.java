package dev.specstress.inputs.questions;

import dev.specstress.schemas.CategorySource;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.ids.ContentId;
import java.util.ArrayList;
import java.util.List;

/** Names a set of questions by all that the user said of them, so that another question makes another campaign. */
final class QuestionsId {
    private QuestionsId() {}

    static String of(List<ImportedQuestion> questions) {
        var parts = new ArrayList<String>();
        for (var question : questions) {
            parts.add(question.source().getId());
            parts.add(question.source().getGenerator());
            parts.add(question.text());
            parts.add(question.nudge().name());
            add(parts, question.pair().getValue1());
            add(parts, question.pair().getValue2());
            question.rubric()
                    .ifPresentOrElse(
                            rubric -> {
                                parts.addAll(rubric.getValue1Anchors());
                                parts.addAll(rubric.getValue2Anchors());
                            },
                            () -> parts.add("no rubric"));
        }
        return ContentId.of(ContentId.IMPORTED_QUESTIONS, parts.toArray(String[]::new));
    }

    /** A category that was computed is left out: it follows from the rest, and on other hardware by other roundings. */
    private static void add(List<String> parts, TaxonomyValue value) {
        parts.add(value.getName());
        parts.add(value.getDescription());
        parts.add(value.getCategorySource() == CategorySource.GIVEN ? value.getCategory() : "");
    }
}
