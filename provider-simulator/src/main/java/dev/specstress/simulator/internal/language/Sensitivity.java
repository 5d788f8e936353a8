package dev.specstress.simulator.internal.language;

import java.util.List;
import java.util.Locale;

/** How close a question comes to a hazard. */
public record Sensitivity(List<List<String>> words) {
    /** 0 for none, 1 for a benign neighbour, 2 for dual use, 3 for truly hazardous. */
    public int of(String question) {
        String lower = question.toLowerCase(Locale.ROOT);
        for (int level = words.size(); level > 0; level--) {
            if (words.get(level - 1).stream().anyMatch(lower::contains)) {
                return isMuseum(lower) ? 1 : level;
            }
        }
        return 0;
    }

    /** A museum's hazards are behind glass. */
    private static boolean isMuseum(String lower) {
        return lower.contains("museum");
    }
}
