package dev.specstress.providers.structured;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.providers.CallOutcome;
import dev.specstress.schemas.CallAccount;

/** How it ended to ask a model for JSON. */
public sealed interface StructuredAnswer {

    /** What the call took, whether or not it was of use. */
    CallAccount account();

    /** The answer keeps the asked form. What its strings say is still a model's word: untrusted. */
    record Parsed(JsonNode json, CallAccount account) implements StructuredAnswer {}

    /** There is nothing to use; never {@link CallOutcome.Answered}. */
    record NoAnswer(CallOutcome outcome, CallAccount account) implements StructuredAnswer {

        /** Checks that an answer is not passed off as none. */
        public NoAnswer {
            if (outcome instanceof CallOutcome.Answered) {
                throw new IllegalArgumentException("An answer that was given is not a missing one");
            }
        }
    }
}
