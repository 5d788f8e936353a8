package dev.specstress.simulator.internal.character;

import dev.specstress.simulator.internal.file.Section;
import dev.specstress.simulator.internal.language.Habit;
import dev.specstress.simulator.internal.language.Lexicon;
import dev.specstress.simulator.internal.language.Theme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a characters file, strictly. */
public final class CharactersFile {
    private static final int SCALE = 7;
    private static final int DECISIONS = 3;
    private static final int LEVELS = 3;
    private static final double HEAVIEST = 6;

    private final Lexicon lexicon;

    public CharactersFile(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public Characters read(Section file) {
        file.only("families", "characters");
        Map<String, Map<Theme, Double>> families = new HashMap<>();
        file.in("families")
                .entries()
                .forEach((family, at) ->
                        families.put(family, weights(at.only("themes").in("themes"))));
        List<Character> characters = new ArrayList<>();
        file.in("characters").entries().forEach((name, at) -> characters.add(character(name, at, families)));
        if (characters.isEmpty()) {
            throw file.in("characters").invalid("must hold at least one character");
        }
        return new Characters(characters);
    }

    private Character character(String name, Section at, Map<String, Map<Theme, Double>> families) {
        at.only("family", "reasoning_tokens", "decline", "gullibility", "subject", "matcher", "grader", "classifier");
        String family = at.in("family").text();
        if (!families.containsKey(family)) {
            throw at.in("family").invalid("is not one of the families: " + family);
        }
        return new Character(
                name,
                family,
                (int) at.number("reasoning_tokens", 0, 100_000, 0),
                at.number("decline", 0, 1, 0),
                at.number("gullibility", 0, 1, 0),
                subject(at.in("subject"), families.get(family)),
                matcher(at.in("matcher")),
                grader(at.in("grader")),
                classifier(at.in("classifier")));
    }

    private SubjectTraits subject(Section at, Map<Theme, Double> ofFamily) {
        at.only("themes", "nudge", "family_noise", "view_noise", "repeat_noise", "caution", "habits");
        Map<Theme, Double> weights = new HashMap<>(ofFamily);
        weights(at.in("themes")).forEach((theme, own) -> weights.merge(theme, own, Double::sum));
        return new SubjectTraits(
                weights,
                at.number("nudge", -3, 3, 0.6),
                at.number("family_noise", 0, 3, 0.65),
                at.number("view_noise", 0, 3, 0.4),
                at.number("repeat_noise", 0, 3, 0.25),
                at.number("caution", 0, 1, 0.4),
                habits(at.in("habits")));
    }

    private static Map<Habit, Double> habits(Section at) {
        Map<Habit, Double> habits = new EnumMap<>(Habit.class);
        for (String key : at.keys()) {
            habits.put(habit(key, at.in(key)), at.in(key).number(0, 1));
        }
        return habits;
    }

    private static Habit habit(String label, Section at) {
        for (Habit habit : Habit.values()) {
            if (habit.label().equals(label)) {
                return habit;
            }
        }
        throw at.invalid("is not a known habit");
    }

    private static MatcherTraits matcher(Section at) {
        at.only("positions", "refusals");
        return new MatcherTraits(
                matrix(at, "positions", ErrorMatrix.banded(SCALE, 0.1, 0.01)),
                matrix(at, "refusals", ErrorMatrix.banded(SCALE, 0.06, 0.01)));
    }

    private static GraderTraits grader(Section at) {
        at.only("strictness", "spread", "decisions");
        return new GraderTraits(
                at.number("strictness", -3, 3, 0),
                at.number("spread", 0, 3, 0.8),
                matrix(at, "decisions", ErrorMatrix.banded(DECISIONS, 0.06, 0.02)));
    }

    private static ClassifierTraits classifier(Section at) {
        at.only("levels", "misses", "inventions");
        return new ClassifierTraits(
                matrix(at, "levels", ErrorMatrix.banded(LEVELS, 0.08, 0.01)),
                at.number("misses", 0, 1, 0.1),
                at.number("inventions", 0, 1, 0.01));
    }

    /** Either the rows of a matrix or a map of the masses {@code near} and {@code far}. */
    private static ErrorMatrix matrix(Section at, String key, ErrorMatrix otherwise) {
        if (!at.has(key)) {
            return otherwise;
        }
        Section matrix = at.in(key);
        if (matrix.isMap()) {
            matrix.only("near", "far");
            return ErrorMatrix.banded(
                    otherwise.size(), matrix.number("near", 0, 0.5, 0), matrix.number("far", 0, 0.5, 0));
        }
        List<List<Double>> rows = matrix.items().stream()
                .map(row -> row.items().stream().map(p -> p.number(0, 1)).toList())
                .toList();
        if (!ErrorMatrix.isValid(rows, otherwise.size())) {
            throw matrix.invalid("must have %1$d rows of %1$d probabilities that sum to 1".formatted(otherwise.size()));
        }
        return new ErrorMatrix(rows);
    }

    private Map<Theme, Double> weights(Section at) {
        Map<Theme, Double> weights = new HashMap<>();
        for (String id : at.keys()) {
            Theme theme = lexicon.named(id).orElseThrow(() -> at.in(id).invalid("is not a known theme"));
            weights.put(theme, at.in(id).number(-HEAVIEST, HEAVIEST));
        }
        return weights;
    }
}
