package dev.specstress.simulator.internal.language;

import java.util.HashMap;
import java.util.Map;

/** How often a text names each theme, in its favour and as a break with it. */
public final class Mentions {
    private final Map<Theme, int[]> counts = new HashMap<>();

    void add(Theme theme, boolean breach) {
        counts.computeIfAbsent(theme, _ -> new int[2])[breach ? 1 : 0]++;
    }

    public int total(Theme theme) {
        int[] both = counts.getOrDefault(theme, new int[2]);
        return both[0] + both[1];
    }

    /** Whether the text names the theme by its breach, as "must not mislead" does honesty. */
    public boolean byBreach(Theme theme) {
        return counts.getOrDefault(theme, new int[2])[1] > 0;
    }

    public Iterable<Theme> themes() {
        return counts.keySet();
    }
}
