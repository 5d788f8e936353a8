package dev.specstress.grader.internal.grade;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.grader.internal.judge.CheckedCitations;
import dev.specstress.grader.internal.judge.Excerpt;
import dev.specstress.grader.internal.judge.OffForm;
import dev.specstress.grader.internal.judge.ReplyObject;
import dev.specstress.grader.internal.quotes.QuotableSpec;
import dev.specstress.providers.structured.FormCheck;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Judged;
import java.util.Set;

/** Reads a grader's reply into a judgement whose quotes are checked. */
final class GradeReply {
    private static final int REASONING_CHARACTERS = 2_000;

    private static final Set<String> FIELDS = Set.of("decision", "reasoning", "citations", "refuses_permitted");

    private GradeReply() {}

    /** Reads a reply: the judgement, or what was wrong with its form. A quote that fails its check is no fault of form. */
    static FormCheck<Judged> read(JsonNode reply, QuotableSpec spec) {
        try {
            ReplyObject grade = ReplyObject.open("the reply", reply, FIELDS);
            return new FormCheck.Kept<>(new Judged(
                    grade.oneOf("decision", Decision.class),
                    Excerpt.of(grade.text("reasoning"), REASONING_CHARACTERS),
                    CheckedCitations.read(grade.list("citations"), spec),
                    grade.truth("refuses_permitted")));
        } catch (OffForm offForm) {
            return new FormCheck.Broken<>(String.valueOf(offForm.getMessage()));
        }
    }
}
