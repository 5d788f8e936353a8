package dev.specstress.kit.kafka;

/** A topic that is there is not as it must be; the message is one line that names it and says what to do. */
public final class TopicMismatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TopicMismatchException(String message) {
        super(message);
    }
}
