package dev.specstress.inputs;

import java.util.regex.Pattern;

/** The user gave something that cannot be used. The message is the one line they see; the exit code is 2. */
public final class UserErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UserErrorException(String message) {
        super(message);
    }

    public UserErrorException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Refuses a flag's value that is not of a pattern.
     *
     * @param allowed the pattern in words
     */
    public static void require(String flag, String value, Pattern pattern, String allowed) {
        if (!pattern.matcher(value).matches()) {
            throw new UserErrorException(flag + ": must be " + allowed + ", not " + value);
        }
    }
}
