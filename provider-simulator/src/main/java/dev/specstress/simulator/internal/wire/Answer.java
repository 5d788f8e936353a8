package dev.specstress.simulator.internal.wire;

import dev.specstress.simulator.internal.wire.usage.Usage;
import java.time.Instant;

/**
 * An answer, whatever wire it goes by.
 *
 * @param id sixteen hex digits
 * @param thoughts what the model thinks, in words; empty where it is not to be shown
 */
public record Answer(String id, String model, Ending ending, String text, String thoughts, Usage usage, Instant at) {
    /** How an answer ends. */
    public enum Ending {
        FINISHED,
        /** At the limit of tokens. */
        CUT,
        /** The model declined; the text says so. */
        DECLINED,
        /** The provider's filter let nothing through. */
        FILTERED
    }
}
