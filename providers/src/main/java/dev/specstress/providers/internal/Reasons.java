package dev.specstress.providers.internal;

/** Makes words from outside fit to be stored and shown: one line, no control characters, a bounded length. */
public final class Reasons {

    /** Characters (UTF-16 units) a reason may have, as the records say. */
    public static final int LONGEST = 500;

    private Reasons() {}

    /**
     * Runs of white space and of control, format (bidirectional overrides among them) and unpaired surrogate characters
     * become one space; what is over the length is cut.
     */
    public static String tidy(String raw) {
        // Ten times the length is enough to fill it, and keeps a huge body from being walked in full.
        String bounded = raw.length() > 10 * LONGEST ? raw.substring(0, 10 * LONGEST) : raw;
        String line = bounded.replaceAll("[\\s\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+", " ")
                .strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        boolean splitsPair = Character.isHighSurrogate(line.charAt(LONGEST - 1));
        return line.substring(0, splitsPair ? LONGEST - 1 : LONGEST);
    }
}
