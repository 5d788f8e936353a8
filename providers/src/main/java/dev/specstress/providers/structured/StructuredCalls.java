package dev.specstress.providers.structured;

import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.CallResult;
import dev.specstress.providers.JsonShape;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.ModelRequest;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.FailureClass;

/**
 * Asks models for JSON of a given shape and takes nothing else for an answer. One request, one call: whether to ask again
 * after a malformed answer is the caller's to decide, and to count.
 */
public final class StructuredCalls {
    private final ModelClient client;
    private final ShapeReaders readers = new ShapeReaders();

    /** Asks through {@code client}, which stays the caller's to close. */
    public StructuredCalls(ModelClient client) {
        this.client = client;
    }

    /**
     * Asks once and reads strictly.
     *
     * @throws IllegalArgumentException if the request has no shape, or its schema is none
     * @throws InterruptedException as {@link ModelClient#call}
     */
    public StructuredAnswer ask(ModelRequest request) throws InterruptedException {
        JsonShape shape = request.shape()
                .orElseThrow(() -> new IllegalArgumentException("A structured call needs the shape of its answer"));
        ShapeReader reader = readers.of(shape);
        CallResult result = client.call(request);
        return switch (result.outcome()) {
            case CallOutcome.Answered answered -> read(reader, answered, result.account());
            case CallOutcome none -> new StructuredAnswer.NoAnswer(none, result.account());
        };
    }

    private static StructuredAnswer read(ShapeReader reader, CallOutcome.Answered answered, CallAccount account) {
        return switch (reader.read(answered.text())) {
            case ShapeReader.Kept kept -> new StructuredAnswer.Parsed(kept.json(), account);
            case ShapeReader.Broken(String violation) -> {
                String cause = answered.truncated() ? "; the answer stopped at the output limit" : "";
                yield new StructuredAnswer.NoAnswer(
                        new CallOutcome.Failed(FailureClass.MALFORMED, violation + cause), account);
            }
        };
    }
}
