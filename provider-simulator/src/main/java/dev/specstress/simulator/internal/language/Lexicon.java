package dev.specstress.simulator.internal.language;

import dev.specstress.simulator.internal.draw.Draw;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The themes, and how any text or value is understood as speaking of them. */
public final class Lexicon {
    /** The same for every seed: what a word means does not change from run to run. */
    private static final Draw MEANING = Draw.of(0);

    private final List<Theme> themes;
    private final StemIndex stems;
    private final Map<Theme, List<String>> cuesInLowerCase = new HashMap<>();

    public Lexicon(List<Theme> themes) {
        this.themes = List.copyOf(themes);
        this.stems = new StemIndex(this.themes);
        themes.forEach(theme -> cuesInLowerCase.put(
                theme,
                theme.cues().stream().map(cue -> cue.toLowerCase(Locale.ROOT)).toList()));
    }

    public List<Theme> themes() {
        return themes;
    }

    public Optional<Theme> named(String id) {
        return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    public Mentions mentions(String text) {
        return stems.in(text);
    }

    /** The theme a value belongs to: by its name, else by category and meaning, else by hash. */
    public Theme themeOf(ValueBlock value) {
        Mentions name = mentions(value.name());
        Mentions category = mentions(value.category());
        Mentions meaning = mentions(value.meaning());
        return themes.stream()
                .max(Comparator.comparingInt(
                        theme -> 6 * name.total(theme) + 2 * category.total(theme) + meaning.total(theme)))
                .filter(theme -> name.total(theme) + category.total(theme) + meaning.total(theme) > 0)
                .orElseGet(() -> MEANING.at(value.name()).pick(themes));
    }

    /** The themes of two values; where both have one theme, the second value is given another. */
    public ThemePair pair(ValueBlock first, ValueBlock second) {
        Theme one = themeOf(first);
        Theme other = themeOf(second);
        return new ThemePair(one, other.equals(one) ? otherThan(one, second.name()) : other);
    }

    /** The two themes most at stake in a question: by cue, then by name, then by hash. */
    public ThemePair atStake(String question) {
        String lower = question.toLowerCase(Locale.ROOT);
        Set<Theme> found = new LinkedHashSet<>();
        themes.stream()
                .filter(theme -> cuesInLowerCase.get(theme).stream().anyMatch(lower::contains))
                .forEach(found::add);
        if (found.size() < 2) {
            found.addAll(byMentions(question));
        }
        List<Theme> stakes = new ArrayList<>(found);
        Theme first = stakes.isEmpty() ? MEANING.at(question).pick(themes) : stakes.getFirst();
        return new ThemePair(first, stakes.size() > 1 ? stakes.get(1) : otherThan(first, question));
    }

    /**
     * What two values mean in a question that speaks of other themes than their names do: one who answers it takes a side on
     * the themes it puts at stake, so these stand for the values, each for its own where it is among them.
     */
    public ThemePair atStakeFor(ThemePair values, String question) {
        ThemePair stakes = atStake(question);
        boolean crossed =
                stakes.first().equals(values.second()) || stakes.second().equals(values.first());
        return crossed ? new ThemePair(stakes.second(), stakes.first()) : stakes;
    }

    /** The cue of a theme that a question holds. */
    public Optional<String> cueIn(String question, Theme theme) {
        String lower = question.toLowerCase(Locale.ROOT);
        return theme.cues().stream()
                .filter(cue -> lower.contains(cue.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private List<Theme> byMentions(String text) {
        Mentions mentions = mentions(text);
        return themes.stream()
                .filter(theme -> mentions.total(theme) > 0)
                .sorted(Comparator.comparingInt((Theme theme) -> -mentions.total(theme)))
                .toList();
    }

    private Theme otherThan(Theme taken, String key) {
        return MEANING.at(key)
                .at("other")
                .pick(themes.stream().filter(theme -> !theme.equals(taken)).toList());
    }
}
