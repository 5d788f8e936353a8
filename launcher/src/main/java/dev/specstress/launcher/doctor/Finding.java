package dev.specstress.launcher.doctor;

import java.util.Locale;

/**
 * One thing looked at.
 *
 * @param what for example a provider's name
 * @param words what was found, for people; no key
 */
record Finding(Mark mark, String what, String words) {

    /** How it stands. */
    enum Mark {
        /** It works. */
        OK,
        /** It does not. */
        FAIL,
        /** It was not tried. */
        NOT_TRIED
    }

    static Finding of(Mark mark, String what, String words) {
        return new Finding(mark, what, words);
    }

    String line() {
        var shown = mark == Mark.NOT_TRIED ? "-" : mark.name().toLowerCase(Locale.ROOT);
        return "%-5s %-12s %s".formatted(shown, what, words);
    }
}
