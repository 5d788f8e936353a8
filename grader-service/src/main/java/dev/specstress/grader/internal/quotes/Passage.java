package dev.specstress.grader.internal.quotes;

import java.util.List;
import java.util.Optional;

/** The stretch of a text that the first fragment of a quote covers. */
record Passage(int from, int to) {

    /** Looks for every fragment, one after the other, at word boundaries. */
    static Optional<Passage> find(String text, List<String> fragments) {
        String first = fragments.getFirst();
        for (int from = indexOf(text, first, 0); from >= 0; from = indexOf(text, first, from + 1)) {
            if (restFollows(text, fragments, from + first.length())) {
                return Optional.of(new Passage(from, from + first.length()));
            }
        }
        return Optional.empty();
    }

    private static boolean restFollows(String text, List<String> fragments, int after) {
        int at = after;
        for (String fragment : fragments.subList(1, fragments.size())) {
            int found = indexOf(text, fragment, at);
            if (found < 0) {
                return false;
            }
            at = found + fragment.length();
        }
        return true;
    }

    private static int indexOf(String text, String fragment, int start) {
        for (int at = text.indexOf(fragment, start); at >= 0; at = text.indexOf(fragment, at + 1)) {
            if (boundary(text, at) && boundary(text, at + fragment.length())) {
                return at;
            }
        }
        return -1;
    }

    private static boolean boundary(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }
}
