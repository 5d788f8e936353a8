package dev.specstress.simulator.internal.desk;

import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.fault.Fault;
import dev.specstress.simulator.internal.mind.Reply;

/** What became of a request, before a wire gives it its provider's shape. */
public sealed interface Outcome {
    /** @param id sixteen hex digits, the same for the same request */
    record Answered(String id, Character model, Reply reply) implements Outcome {}

    record Failed(String id, Character model, Fault fault) implements Outcome {}

    /** The server closed while the request hung. */
    record Abandoned() implements Outcome {}

    record UnknownModel(String name) implements Outcome {}
}
