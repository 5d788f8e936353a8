package dev.specstress.kit.slowcall.internal;

/** The loop cannot go on; the message is for the operator. What is not done stays uncommitted. */
final class LoopFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LoopFailure(String message) {
        super(message);
    }

    LoopFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
