package dev.specstress.kit.slowcall.internal;

/** A record that no broker will take, however often it is sent: too large, or no bytes can be made of it. */
final class UnsendableRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsendableRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
