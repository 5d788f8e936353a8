package dev.specstress.simulator.internal.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the stems of all themes in a text in one pass over its words. */
final class StemIndex {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}-]+");
    private static final int HEAD = 3;

    private record Entry(String stem, Theme theme, boolean breach) {}

    private final Map<String, List<Entry>> byHead = new HashMap<>();
    private final List<Entry> phrases = new ArrayList<>();

    StemIndex(List<Theme> themes) {
        for (Theme theme : themes) {
            theme.upholds().forEach(stem -> add(new Entry(stem, theme, false)));
            theme.breaches().forEach(stem -> add(new Entry(stem, theme, true)));
        }
    }

    private void add(Entry entry) {
        if (entry.stem.contains(" ")) {
            phrases.add(entry);
        } else {
            byHead.computeIfAbsent(head(entry.stem), _ -> new ArrayList<>()).add(entry);
        }
    }

    Mentions in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Mentions mentions = new Mentions();
        for (String word : BETWEEN_WORDS.split(lower)) {
            for (Entry entry : byHead.getOrDefault(head(word), List.of())) {
                if (matches(entry.stem, word)) {
                    mentions.add(entry.theme, entry.breach);
                }
            }
        }
        for (Entry entry : phrases) {
            if (lower.contains(entry.stem)) {
                mentions.add(entry.theme, entry.breach);
            }
        }
        return mentions;
    }

    /** Stems of three letters are whole words: "art" is not in "article". */
    private static boolean matches(String stem, String word) {
        return stem.length() <= HEAD ? word.equals(stem) : word.startsWith(stem);
    }

    private static String head(String word) {
        return word.length() <= HEAD ? word : word.substring(0, HEAD);
    }
}
