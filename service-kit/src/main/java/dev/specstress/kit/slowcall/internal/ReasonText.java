package dev.specstress.kit.slowcall.internal;

/** What was thrown, in one line that is safe to log and to put into a header. */
final class ReasonText {
    static final int MAX_LENGTH = 500;

    private ReasonText() {}

    /** Class and message. */
    static String of(Throwable thrown) {
        String message = messageOf(thrown);
        String name = thrown.getClass().getSimpleName();
        return message.isEmpty() ? name : name + ": " + message;
    }

    /** The message, at most {@value #MAX_LENGTH} characters, every control or format character a space; empty if none. */
    static String messageOf(Throwable thrown) {
        String message = thrown.getMessage();
        if (message == null) {
            return "";
        }
        String plain = message.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ").strip();
        if (plain.length() <= MAX_LENGTH) {
            return plain;
        }
        // A surrogate pair is not cut in two: half of one is no text.
        int end = Character.isHighSurrogate(plain.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return plain.substring(0, end);
    }
}
