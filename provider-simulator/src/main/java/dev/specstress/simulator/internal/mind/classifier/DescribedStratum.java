package dev.specstress.simulator.internal.mind.classifier;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A kind of question as a prompt lists it, with the beginnings of the longer words that describe it. */
record DescribedStratum(String name, Set<String> stems) {
    private static final Pattern LISTED = Pattern.compile("\\s*-\\s*([a-z0-9_]+):\\s*(.+)");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> OF_ANY_DESCRIPTION = Set.of("questi", "messag", "answer", "person", "people");
    private static final int STEM = 6;

    static Optional<DescribedStratum> read(String line) {
        Matcher listed = LISTED.matcher(line);
        return listed.matches()
                ? Optional.of(new DescribedStratum(listed.group(1), stemsOf(listed.group(2))))
                : Optional.empty();
    }

    boolean fits(String question) {
        return stemsOf(question).stream().anyMatch(stems::contains);
    }

    private static Set<String> stemsOf(String text) {
        return NOT_A_WORD
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= STEM)
                .map(word -> word.substring(0, STEM))
                .filter(stem -> !OF_ANY_DESCRIPTION.contains(stem))
                .collect(Collectors.toUnmodifiableSet());
    }
}
