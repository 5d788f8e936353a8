package dev.specstress.grader.internal.insight;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.grader.internal.judge.CheckedCitations;
import dev.specstress.grader.internal.judge.Excerpt;
import dev.specstress.grader.internal.judge.OffForm;
import dev.specstress.grader.internal.judge.ReplyObject;
import dev.specstress.grader.internal.quotes.QuotableSpec;
import dev.specstress.providers.structured.FormCheck;
import dev.specstress.schemas.Citation;
import dev.specstress.schemas.ContrastJudged;
import dev.specstress.schemas.Preference;
import dev.specstress.schemas.QuoteCheck;
import java.util.List;
import java.util.Set;

/** Reads what a judge says of two answers, back from the letters it saw. */
final class ContrastReply {
    private static final int REASONING_CHARACTERS = 2_000;
    private static final Set<String> FIELDS = Set.of("citations", "reasoning", "preference");

    /** As judges name them. */
    private enum Said {
        RESPONSE_A,
        RESPONSE_B,
        CONFLICTING,
        NEITHER;

        private Preference of(boolean swapped) {
            return switch (this) {
                case RESPONSE_A -> swapped ? Preference.SECOND : Preference.FIRST;
                case RESPONSE_B -> swapped ? Preference.FIRST : Preference.SECOND;
                case CONFLICTING -> Preference.CONFLICTING;
                case NEITHER -> Preference.NEITHER;
            };
        }
    }

    private ContrastReply() {}

    /**
     * Reads a reply. A preference without any clause is not of the asked form; one whose quotes are not in the spec is, but
     * is not supported.
     *
     * @param swapped whether the second answer was shown as A
     */
    static FormCheck<ContrastJudged> read(JsonNode json, QuotableSpec spec, boolean swapped) {
        try {
            ReplyObject reply = ReplyObject.open("the reply", json, FIELDS);
            List<Citation> citations = CheckedCitations.read(reply.list("citations"), spec);
            Preference preference = reply.oneOf("preference", Said.class).of(swapped);
            if (preference == Preference.NEITHER) {
                citations = List.of();
            } else if (citations.isEmpty()) {
                throw new OffForm("the reply names a preference and cites no clause for it");
            }
            return new FormCheck.Kept<>(new ContrastJudged(
                    preference,
                    Excerpt.of(reply.text("reasoning"), REASONING_CHARACTERS),
                    citations,
                    (preference == Preference.FIRST || preference == Preference.SECOND)
                            && citations.stream().anyMatch(each -> each.getCheck() == QuoteCheck.VERIFIED)));
        } catch (OffForm offForm) {
            return new FormCheck.Broken<>(String.valueOf(offForm.getMessage()));
        }
    }
}
