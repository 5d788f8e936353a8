package dev.specstress.simulator.internal.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds {@code <name ...>...</name>} in a prompt. A name may carry a nonce ({@code <name-3fa9c1>}); the closing tag must
 * repeat it. A tag that is only mentioned, so that it opens again before it closes, is passed over. Looks for tags and not at
 * every character, since a prompt may hold a whole spec.
 */
public final class TagReader {
    private static final Pattern LABEL = Pattern.compile("\\blabel\\s*=\\s*\"([^\"]*)\"");

    /** @param bodyEnd where the closing tag begins */
    private record Place(OpeningTag opening, int bodyEnd, int end) {}

    /** A passage, and what is left when it is taken out of its tags. */
    public record Cut(String passage, String rest) {}

    private final String text;

    public TagReader(String text) {
        this.text = text;
    }

    public Optional<String> first(String name) {
        return next(name, 0).map(this::body);
    }

    public List<Tagged> all(String name) {
        List<Tagged> found = new ArrayList<>();
        Optional<Place> place = next(name, 0);
        while (place.isPresent()) {
            found.add(new Tagged(label(place.get().opening().attributes()), body(place.get())));
            place = next(name, place.get().end());
        }
        return found;
    }

    /** The first such passage and the text without it. */
    public Optional<Cut> cut(String name) {
        return next(name, 0)
                .map(place -> new Cut(
                        body(place), text.substring(0, place.opening().end()) + text.substring(place.bodyEnd())));
    }

    private Optional<Place> next(String name, int from) {
        int at = text.indexOf("<" + name, from);
        while (at >= 0) {
            Optional<Place> place = OpeningTag.at(text, at, name).flatMap(this::closed);
            if (place.isPresent()) {
                return place;
            }
            at = text.indexOf("<" + name, at + 1);
        }
        return Optional.empty();
    }

    private Optional<Place> closed(OpeningTag opening) {
        String closing = "</" + opening.name() + ">";
        int end = text.indexOf(closing, opening.end());
        return end < 0 || opensAgain(opening.name(), opening.end(), end)
                ? Optional.empty()
                : Optional.of(new Place(opening, end, end + closing.length()));
    }

    private boolean opensAgain(String name, int from, int to) {
        int again = text.indexOf("<" + name, from, to);
        if (again < 0) {
            return false;
        }
        char next = text.charAt(again + 1 + name.length());
        return next == '>' || Character.isWhitespace(next);
    }

    private String body(Place place) {
        return text.substring(place.opening().end(), place.bodyEnd()).strip();
    }

    private static String label(String attributes) {
        Matcher label = LABEL.matcher(attributes);
        return label.find() ? label.group(1) : "";
    }
}
