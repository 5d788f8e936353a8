package dev.specstress.scoring.internal.measure;

import dev.specstress.schemas.DBin;

/** The five bins of disagreement: [0,1), [1,1.5), [1.5,2), [2,2.5) and [2.5,3] (METHOD, reference results by D bin). */
public final class DBins {

    /** From here on disagreement is high; it implies two positions 3 or more apart. */
    public static final double HIGH = 1.5;

    private DBins() {}

    /**
     * The bin of one disagreement.
     *
     * @param d 0 to 3
     * @throws IllegalArgumentException if {@code d} is not within 0 to 3
     */
    public static DBin of(double d) {
        if (!(d >= 0 && d <= 3)) {
            throw new IllegalArgumentException("disagreement " + d + " is outside 0 to 3");
        }
        if (d < 1) {
            return DBin.D_0_1;
        }
        if (d < HIGH) {
            return DBin.D_1_15;
        }
        if (d < 2) {
            return DBin.D_15_2;
        }
        return d < 2.5 ? DBin.D_2_25 : DBin.D_25_3;
    }

    public static boolean high(double d) {
        return d >= HIGH;
    }
}
