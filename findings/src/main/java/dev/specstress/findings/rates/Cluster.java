package dev.specstress.findings.rates;

/**
 * The observations that share a value pair, added up.
 *
 * @param weight sum of 1 / probability
 * @param squaredWeight sum of its squares
 * @param hitWeight of those that hit
 */
record Cluster(long n, long hits, double weight, double squaredWeight, double hitWeight) {
    static final Cluster EMPTY = new Cluster(0, 0, 0, 0, 0);

    Cluster plus(double w, boolean hit) {
        return new Cluster(n + 1, hits + (hit ? 1 : 0), weight + w, squaredWeight + w * w, hitWeight + (hit ? w : 0));
    }

    Cluster plus(Cluster other) {
        return new Cluster(
                n + other.n,
                hits + other.hits,
                weight + other.weight,
                squaredWeight + other.squaredWeight,
                hitWeight + other.hitWeight);
    }

    /** Its share in the linearised error of the ratio of the sums of weights. */
    double residual(double rate) {
        return hitWeight - rate * weight;
    }
}
