package dev.specstress.grader.internal.judge;

/** Text cut to what a record may hold. */
public final class Excerpt {
    private Excerpt() {}

    /** At most {@code most} characters, without half a surrogate pair at the end. */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
