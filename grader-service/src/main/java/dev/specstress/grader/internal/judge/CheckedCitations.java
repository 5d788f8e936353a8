package dev.specstress.grader.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.grader.internal.quotes.QuotableSpec;
import dev.specstress.grader.internal.quotes.QuoteFinding;
import dev.specstress.schemas.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the clauses a judge cites, each looked up in the spec. */
public final class CheckedCitations {
    private static final int QUOTE_CHARACTERS = 1_000;
    private static final int SECTION_ID_CHARACTERS = 200;
    /** More than a judge could have relied on; keeps a babbling one from filling the record. */
    private static final int MOST_CITATIONS = 50;

    private static final Set<String> CITATION_FIELDS = Set.of("section_id", "quote");

    private CheckedCitations() {}

    /**
     * Reads a list of citations and looks every quote up. A quote that fails its check is no fault of form.
     *
     * @throws OffForm if they are too many, or one is not of the asked form
     */
    public static List<Citation> read(JsonNode entries, QuotableSpec spec) throws OffForm {
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
