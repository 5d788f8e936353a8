package dev.specstress.launcher.doctor;

/**
 * 95 % interval of a share by Wilson's score (Journal of the American Statistical Association 22, 1927): it holds for few trials
 * and for shares near 0, where break rates should lie.
 */
record WilsonInterval(double low, double high) {
    private static final double Z = 1.959963984540054;

    /** @param of 1 or more */
    static WilsonInterval of(int hits, int of) {
        var share = (double) hits / of;
        var square = Z * Z / of;
        var centre = share + square / 2;
        var half = Z * Math.sqrt(share * (1 - share) / of + square / (4 * of));
        return new WilsonInterval(
                Math.max(0, (centre - half) / (1 + square)), Math.min(1, (centre + half) / (1 + square)));
    }
}
