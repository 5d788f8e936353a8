package dev.specstress.simulator.internal.desk;

import dev.specstress.simulator.internal.character.Character;
import java.time.Duration;

/** What became of a request, before a wire gives it its provider's shape. */
public sealed interface Outcome {
    /** @param id sixteen hex digits, the same for the same model and prompt */
    record Answered(String id, Character model, Speech speech, Delivery delivery) implements Outcome {}

    record RateLimited(Character model, Duration retryAfter) implements Outcome {}

    record ServerError() implements Outcome {}

    record Overloaded() implements Outcome {}

    /** The server closed while the request hung. */
    record Abandoned() implements Outcome {}

    record UnknownModel(String name) implements Outcome {}
}
