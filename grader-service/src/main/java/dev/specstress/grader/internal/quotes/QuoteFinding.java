package dev.specstress.grader.internal.quotes;

import dev.specstress.schemas.QuoteCheck;
import java.util.Optional;

/**
 * Where a quote was found.
 *
 * @param clauseId the clause that holds the quote, or most of it; for a paraphrase the clause it is nearest to; empty if
 *     the quote was not found or stands in a title, a commentary or an example
 */
public record QuoteFinding(QuoteCheck check, Optional<String> clauseId) {
    static final QuoteFinding NOT_FOUND = new QuoteFinding(QuoteCheck.NOT_FOUND, Optional.empty());
}
