package dev.specstress.launcher;

/** The user gave something that cannot be used. The message is the one line they see; the exit code is 2. */
public final class UserErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UserErrorException(String message) {
        super(message);
    }

    public UserErrorException(String message, Throwable cause) {
        super(message, cause);
    }
}
