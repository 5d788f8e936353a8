package dev.specstress.findings.rates;

/**
 * An interval for a rate, or for a mean of what is not negative.
 *
 * @param low 0 to {@code high}
 * @param high {@code low} or more; of a rate 1 at most
 */
public record Interval(double low, double high) {

    public Interval {
        if (!(0 <= low && low <= high && high < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("no interval: " + low + " to " + high);
        }
    }

    public boolean covers(double rate) {
        return low <= rate && rate <= high;
    }
}
