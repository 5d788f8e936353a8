package dev.specstress.simulator.internal.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads from a text in plain language how far it favours a theme. Nouns of themes are in lower case. */
public final class StanceReader {
    private static final int SUPPORT = 5;
    private static final int OPPOSITION = 1;

    private record Phrase(String text, int degree) {}

    private final List<Theme> themes;
    private final Map<Theme, List<Phrase>> intensities = new HashMap<>();
    private final Map<Theme, List<Phrase>> deeds = new HashMap<>();

    public StanceReader(List<Theme> themes, List<List<String>> degrees) {
        this.themes = themes;
        for (Theme theme : themes) {
            List<Phrase> phrases = new ArrayList<>();
            for (int degree = 0; degree < degrees.size(); degree++) {
                for (String pattern : degrees.get(degree)) {
                    for (String noun : theme.nouns()) {
                        phrases.add(new Phrase(lower(pattern.replace("{}", noun)), degree));
                    }
                }
            }
            intensities.put(theme, phrases);
            List<Phrase> done = new ArrayList<>();
            theme.supports().forEach(deed -> done.add(new Phrase(lower(deed), SUPPORT)));
            theme.opposes().forEach(deed -> done.add(new Phrase(lower(deed), OPPOSITION)));
            deeds.put(theme, done);
        }
    }

    /** The stance on one theme: by intensity where the theme is named, else by what the text would have done. */
    public Stance read(String text, Theme theme) {
        return readLower(lower(text), theme);
    }

    /** The themes a text takes a stance on, in the order of the lexicon. */
    public Map<Theme, Stance.Taken> readAll(String text) {
        String lower = lower(text);
        Map<Theme, Stance.Taken> stances = new LinkedHashMap<>();
        for (Theme theme : themes) {
            if (readLower(lower, theme) instanceof Stance.Taken taken) {
                stances.put(theme, taken);
            }
        }
        return stances;
    }

    private Stance readLower(String lower, Theme theme) {
        boolean named = theme.nouns().stream().anyMatch(lower::contains);
        Stance byIntensity = named ? average(lower, intensities.get(theme)) : new Stance.Silent();
        return byIntensity instanceof Stance.Taken ? byIntensity : average(lower, deeds.get(theme));
    }

    private static Stance average(String lower, List<Phrase> phrases) {
        int sum = 0;
        int count = 0;
        for (Phrase phrase : phrases) {
            if (lower.contains(phrase.text)) {
                sum += phrase.degree;
                count++;
            }
        }
        return count == 0 ? new Stance.Silent() : new Stance.Taken(Math.round((float) sum / count), count);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
