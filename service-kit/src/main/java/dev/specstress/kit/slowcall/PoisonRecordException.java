package dev.specstress.kit.slowcall;

/** This record can never be handled, however often it is tried. The message goes into the DLQ's headers. */
public final class PoisonRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    public PoisonRecordException(String message) {
        super(message);
    }

    public PoisonRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
