package dev.specstress.findings;

/** The directory of a run, or a file in it, cannot be written; the message names it in one line. */
public final class RunDirectoryException extends FindingsException {
    private static final long serialVersionUID = 1L;

    public RunDirectoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
