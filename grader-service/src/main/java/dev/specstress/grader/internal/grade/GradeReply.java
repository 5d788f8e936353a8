package dev.specstress.grader.internal.grade;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.grader.internal.judge.Excerpt;
import dev.specstress.grader.internal.judge.OffForm;
import dev.specstress.grader.internal.judge.ReplyObject;
import dev.specstress.grader.internal.quotes.QuotableSpec;
import dev.specstress.grader.internal.quotes.QuoteFinding;
import dev.specstress.providers.structured.FormCheck;
import dev.specstress.schemas.Citation;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a grader's reply into a judgement whose quotes are checked. */
final class GradeReply {
    private static final int REASONING_CHARACTERS = 2_000;
    private static final int QUOTE_CHARACTERS = 1_000;
    private static final int SECTION_ID_CHARACTERS = 200;
    /** More than a grader could have relied on; keeps a babbling one from filling the record. */
    private static final int MOST_CITATIONS = 50;

    private static final Set<String> FIELDS = Set.of("decision", "reasoning", "citations", "refuses_permitted");
    private static final Set<String> CITATION_FIELDS = Set.of("section_id", "quote");

    private GradeReply() {}

    /** Reads a reply: the judgement, or what was wrong with its form. A quote that fails its check is no fault of form. */
    static FormCheck<Judged> read(JsonNode reply, QuotableSpec spec) {
        try {
            ReplyObject grade = ReplyObject.open("the reply", reply, FIELDS);
            return new FormCheck.Kept<>(new Judged(
                    grade.oneOf("decision", Decision.class),
                    Excerpt.of(grade.text("reasoning"), REASONING_CHARACTERS),
                    citations(grade.list("citations"), spec),
                    grade.truth("refuses_permitted")));
        } catch (OffForm offForm) {
            return new FormCheck.Broken<>(String.valueOf(offForm.getMessage()));
        }
    }

    private static List<Citation> citations(JsonNode entries, QuotableSpec spec) throws OffForm {
        if (entries.size() > MOST_CITATIONS) {
            throw new OffForm("the reply has more than " + MOST_CITATIONS + " citations");
        }
        List<Citation> citations = new ArrayList<>();
        for (JsonNode entry : entries) {
            ReplyObject citation = ReplyObject.open("citation " + (citations.size() + 1), entry, CITATION_FIELDS);
            String sectionId = citation.text("section_id");
            String quote = citation.text("quote");
            // Before the cut: a part may be verbatim where the whole is not, and half a word is in no clause.
            QuoteFinding finding = spec.check(sectionId, quote);
            citations.add(new Citation(
                    Excerpt.of(sectionId, SECTION_ID_CHARACTERS),
                    Excerpt.of(quote, QUOTE_CHARACTERS),
                    finding.check(),
                    finding.clauseId().orElse(null)));
        }
        return citations;
    }
}
