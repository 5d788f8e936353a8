package dev.specstress.simulator.internal.language;

import java.util.Locale;

/** A manner of answering that has nothing to do with what is at stake. */
public enum Habit {
    FLATTERY,
    HEDGING,
    LECTURING,
    CLOSING_QUESTION;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
