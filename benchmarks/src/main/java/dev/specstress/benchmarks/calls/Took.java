package dev.specstress.benchmarks.calls;

import java.util.Locale;

/**
 * How long a campaign took.
 *
 * @param seconds from the first call begun to the last response acknowledged
 * @param steady calls a second between the first quarter of the responses and the last
 */
record Took(double seconds, double steady) {

    String line() {
        return String.format(Locale.ROOT, "%.4f %.2f", seconds, steady);
    }

    static Took of(String line) {
        String[] parts = line.split(" ");
        return new Took(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }
}
