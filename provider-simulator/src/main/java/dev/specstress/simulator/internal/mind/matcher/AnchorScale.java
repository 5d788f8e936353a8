package dev.specstress.simulator.internal.mind.matcher;

import dev.specstress.simulator.internal.language.Stance;
import dev.specstress.simulator.internal.language.StanceReader;
import dev.specstress.simulator.internal.language.Theme;
import java.util.List;
import java.util.regex.Pattern;

/** A rubric as the matcher understands it: the degree each anchor speaks of, by position. */
final class AnchorScale {
    private static final Pattern ANCHOR = Pattern.compile("^\\s*([0-6])\\s*[:.)-]\\s*(.+)$", Pattern.MULTILINE);
    private static final int POSITIONS = 7;

    private final List<Integer> degrees;

    private AnchorScale(List<Integer> degrees) {
        this.degrees = degrees;
    }

    /** Anchors that cannot be understood stand for their own position. */
    static AnchorScale read(String rubric, Theme theme, StanceReader reader) {
        Integer[] degrees = new Integer[POSITIONS];
        for (int position = 0; position < POSITIONS; position++) {
            degrees[position] = position;
        }
        ANCHOR.matcher(rubric).results().forEach(line -> {
            if (reader.read(line.group(2), theme) instanceof Stance.Taken taken) {
                degrees[Integer.parseInt(line.group(1))] = taken.degree();
            }
        });
        return new AnchorScale(List.of(degrees));
    }

    /** The position whose anchor is nearest to a stance. */
    int positionOf(Stance stance) {
        int nearest = 0;
        for (int position = 1; position < POSITIONS; position++) {
            if (distance(position, stance) < distance(nearest, stance)) {
                nearest = position;
            }
        }
        return nearest;
    }

    private int distance(int position, Stance stance) {
        return Math.abs(degrees.get(position) - stance.degree());
    }
}
