package dev.specstress.findings.rates;

/**
 * An interval for a rate.
 *
 * @param low 0 to {@code high}
 * @param high {@code low} to 1
 */
public record Interval(double low, double high) {

    public Interval {
        if (!(0 <= low && low <= high && high <= 1)) {
            throw new IllegalArgumentException("no interval of a rate: " + low + " to " + high);
        }
    }

    public boolean covers(double rate) {
        return low <= rate && rate <= high;
    }
}
