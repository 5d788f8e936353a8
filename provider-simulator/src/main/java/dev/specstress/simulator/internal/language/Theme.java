package dev.specstress.simulator.internal.language;

import java.util.List;

/**
 * A broad theme of human value, with the ways of speaking about it.
 *
 * @param upholds stems of words that name the theme
 * @param breaches stems of words that name a break with it
 * @param cues situations that put it at stake without naming it
 * @param nouns its names in answers
 * @param supports deeds in its favour
 * @param opposes deeds against it
 */
public record Theme(
        String id,
        List<String> upholds,
        List<String> breaches,
        List<String> cues,
        List<String> nouns,
        List<String> supports,
        List<String> opposes) {
    /** By id alone: themes are looked up for every word of a text. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Theme theme && id.equals(theme.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
