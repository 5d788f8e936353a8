package dev.specstress.findings;

/** The findings of a run could not be read or written; the message is one line for the user. */
public class FindingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FindingsException(String message) {
        super(message);
    }

    public FindingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
