package dev.specstress.grader.internal.judge;

import dev.specstress.providers.AvroOutcomes;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.structured.Told;
import dev.specstress.schemas.CallAccount;
import org.apache.avro.specific.SpecificRecord;

/** The record that stands for what a judge was asked for, or for why there is none. */
public final class Outcomes {
    private Outcomes() {}

    /** What was told, or one of {@code Declined, TimedOut, Failed, NotAsked}. */
    public static SpecificRecord of(Told<? extends SpecificRecord> told) {
        return switch (told) {
            case Told.Value(SpecificRecord value, CallAccount _) -> value;
            case Told.Nothing(CallOutcome none, CallAccount _) -> AvroOutcomes.of(none);
        };
    }
}
