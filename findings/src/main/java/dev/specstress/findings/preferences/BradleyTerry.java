package dev.specstress.findings.preferences;

import java.util.List;

/**
 * Strengths by paired comparison: {@code logit P(first preferred) = strength[first] - strength[second] + effect * covariate}
 * (R. A. Bradley and M. E. Terry, Biometrika 39, 1952; with an order effect R. R. Davidson and R. J. Beaver, Biometrics 33,
 * 1977). A tie counts half for each. Fitted by Newton's method; a small ridge keeps a strength finite that never lost.
 *
 * @param strengths one per item, in log odds; their mean is 0
 * @param effect of the covariate, in log odds
 */
public record BradleyTerry(double[] strengths, double effect) {
    private static final int MOST_STEPS = 50;
    private static final double SMALLEST_STEP = 1e-10;

    /**
     * Fits.
     *
     * @param items how many there are, 2 or more
     * @param ridge precision of a normal prior around 0 for every parameter; 0 for none
     */
    public static BradleyTerry fit(int items, List<Comparison> comparisons, double ridge) {
        var parameters = new double[items + 1];
        for (var step = 0; step < MOST_STEPS; step++) {
            var move = newton(parameters, comparisons, ridge);
            var largest = 0.0;
            for (var i = 0; i < parameters.length; i++) {
                parameters[i] += move[i];
                largest = Math.max(largest, Math.abs(move[i]));
            }
            if (largest < SMALLEST_STEP) {
                break;
            }
        }
        return centred(parameters);
    }

    private static double[] newton(double[] parameters, List<Comparison> comparisons, double ridge) {
        var n = parameters.length;
        var gradient = new double[n];
        var information = new double[n][n];
        for (var one : comparisons) {
            var logit = parameters[one.first()] - parameters[one.second()] + parameters[n - 1] * one.covariate();
            var p = 1 / (1 + Math.exp(-logit));
            var residual = one.weight() * (one.score() - p);
            var curvature = one.weight() * p * (1 - p);
            var places = new int[] {one.first(), one.second(), n - 1};
            var x = new double[] {1, -1, one.covariate()};
            for (var i = 0; i < places.length; i++) {
                gradient[places[i]] += residual * x[i];
                for (var j = 0; j < places.length; j++) {
                    information[places[i]][places[j]] += curvature * x[i] * x[j];
                }
            }
        }
        for (var i = 0; i < n; i++) {
            gradient[i] -= ridge * parameters[i];
            // Only differences of strengths are told; the least there is makes the sum of them solvable.
            information[i][i] += ridge + 1e-9;
        }
        return solve(information, gradient);
    }

    /** Cholesky's decomposition; the matrix is positive definite. */
    private static double[] solve(double[][] a, double[] b) {
        var n = b.length;
        var lower = new double[n][n];
        for (var i = 0; i < n; i++) {
            for (var j = 0; j <= i; j++) {
                var sum = a[i][j];
                for (var k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j][j];
            }
        }
        var y = new double[n];
        for (var i = 0; i < n; i++) {
            var sum = b[i];
            for (var k = 0; k < i; k++) {
                sum -= lower[i][k] * y[k];
            }
            y[i] = sum / lower[i][i];
        }
        var x = new double[n];
        for (var i = n - 1; i >= 0; i--) {
            var sum = y[i];
            for (var k = i + 1; k < n; k++) {
                sum -= lower[k][i] * x[k];
            }
            x[i] = sum / lower[i][i];
        }
        return x;
    }

    private static BradleyTerry centred(double[] parameters) {
        var items = parameters.length - 1;
        var mean = 0.0;
        for (var i = 0; i < items; i++) {
            mean += parameters[i] / items;
        }
        var strengths = new double[items];
        for (var i = 0; i < items; i++) {
            strengths[i] = parameters[i] - mean;
        }
        return new BradleyTerry(strengths, parameters[items]);
    }
}
