package dev.specstress.simulator.internal.draw;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A draw by hash: the same path of labels from the same seed always gives the same number, whatever was drawn before.
 * Immutable, so that threads and the order of arrival cannot matter.
 */
public final class Draw {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long state;

    private Draw(long state) {
        this.state = state;
    }

    public static Draw of(long seed) {
        return new Draw(mix(seed + GOLDEN));
    }

    /** The draw one label further along the path. */
    public Draw at(String label) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < label.length(); i++) {
            hash = (hash ^ label.charAt(i)) * 0x100000001B3L;
        }
        return new Draw(mix(state * 31 + mix(hash + label.length())));
    }

    public Draw at(long label) {
        return new Draw(mix(state * 31 + mix(label + GOLDEN)));
    }

    public Draw at(byte[] label) {
        return at(new String(label, StandardCharsets.ISO_8859_1));
    }

    /** Uniform in [0, 1). */
    public double uniform() {
        return (mix(state ^ GOLDEN) >>> 11) * 0x1.0p-53;
    }

    /** Standard normal, by Box and Muller. */
    public double gaussian() {
        double radius = Math.sqrt(-2 * Math.log(1 - uniform()));
        return radius * Math.cos(2 * Math.PI * at(1L).uniform());
    }

    public boolean chance(double probability) {
        return uniform() < probability;
    }

    /** Uniform in 0 to bound - 1. */
    public int below(int bound) {
        return (int) (uniform() * bound);
    }

    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** An index drawn with the given probabilities; what they lack to 1 goes to the last index. */
    public int weighted(double[] probabilities) {
        double left = uniform();
        for (int i = 0; i < probabilities.length; i++) {
            left -= probabilities[i];
            if (left < 0) {
                return i;
            }
        }
        return probabilities.length - 1;
    }

    /** Sixteen lower-case hex digits, for ids. */
    public String hex() {
        return String.format("%016x", mix(state + 1));
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
