package dev.specstress.kit.internal.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The candidate within {@code atMost} single-character edits that needs the fewest; the first of equals. */
    public static Optional<String> to(String name, Collection<String> candidates, int atMost) {
        record Near(String candidate, int edits) {}
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= atMost)
                .map(candidate -> new Near(candidate, edits(name, candidate)))
                .filter(near -> near.edits() <= atMost)
                .min(Comparator.comparingInt(Near::edits))
                .map(Near::candidate);
    }

    /** Levenshtein's distance, one row at a time. */
    static int edits(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int swap = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[to.length()];
    }
}
