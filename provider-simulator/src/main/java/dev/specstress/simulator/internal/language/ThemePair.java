package dev.specstress.simulator.internal.language;

/** The two different themes that a question sets against each other. */
public record ThemePair(Theme first, Theme second) {
    public ThemePair {
        if (first.equals(second)) {
            throw new IllegalArgumentException("a theme cannot be at odds with itself: " + first.id());
        }
    }
}
