package dev.specstress.kit.kafka;

/** Kafka could not be reached or refused us; the message is one line for the operator. */
public final class KafkaUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KafkaUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
