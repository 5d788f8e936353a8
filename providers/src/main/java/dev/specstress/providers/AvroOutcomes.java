package dev.specstress.providers;

import dev.specstress.providers.internal.Reasons;
import dev.specstress.schemas.Answered;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Failed;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.TimedOut;
import org.apache.avro.specific.SpecificRecord;

/** The record that stands for an outcome in the unions of every topic. */
public final class AvroOutcomes {

    private AvroOutcomes() {}

    /** One of {@code Answered, Declined, TimedOut, Failed, NotAsked}; reasons are cut to what the records allow. */
    public static SpecificRecord of(CallOutcome outcome) {
        return switch (outcome) {
            case CallOutcome.Answered(String text, boolean truncated, String finishReason) ->
                new Answered(text, truncated, false, finishReason);
            case CallOutcome.Declined(String reason) -> new Declined(Reasons.tidy(reason));
            case CallOutcome.TimedOut timedOut ->
                new TimedOut(timedOut.limit(), timedOut.allowed().toMillis());
            case CallOutcome.Failed failed -> new Failed(failed.failure(), Reasons.tidy(failed.reason()));
            case CallOutcome.NotAsked notAsked -> new NotAsked(notAsked.reason());
        };
    }
}
