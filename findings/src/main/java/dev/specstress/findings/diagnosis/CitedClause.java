package dev.specstress.findings.diagnosis;

import dev.specstress.schemas.QuoteCheck;
import java.util.Optional;

/**
 * A clause a grader said it relied on.
 *
 * @param clauseId the clause the quote was found in, or is nearest to; empty if none
 * @param sectionId as the grader gave it
 * @param quote as the grader gave it; untrusted unless it was found verbatim
 * @param check what became of the quote when it was looked up
 */
public record CitedClause(Optional<String> clauseId, String sectionId, String quote, QuoteCheck check) {

    /** Whether the quote stands in the spec word for word, in whatever section: only then does it count for a clause. */
    public boolean verbatim() {
        return clauseId.isPresent() && (check == QuoteCheck.VERIFIED || check == QuoteCheck.WRONG_SECTION);
    }
}
