package dev.specstress.kit.slowcall.internal;

/** How the work on one record ended. */
sealed interface TaskResult {

    /** The handler returned and everything it sent is acknowledged. */
    record Done() implements TaskResult {}

    /** It cannot be handled, and its DLQ has it. */
    record DeadLettered() implements TaskResult {}

    /** Given up with its partition; it will be delivered again. */
    record Cancelled() implements TaskResult {}

    /** Not done, and the loop must not go on as if nothing was. */
    record Failed(String reason) implements TaskResult {}

    /** Whether the record needs no more work. */
    default boolean isDone() {
        return this instanceof Done || this instanceof DeadLettered;
    }
}
