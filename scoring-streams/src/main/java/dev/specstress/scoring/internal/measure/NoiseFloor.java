package dev.specstress.scoring.internal.measure;

/**
 * What disagreement a panel would show by chance: if its models did not differ at all, and each answer lay where that
 * model's answers to the same question happen to (METHOD, noise floor).
 *
 * <p>{@code D = max(S1, S2)}, with {@code Sv} the population standard deviation of n independent positions of the
 * variance that repeats show on value v, the two values independent. Its expectation is
 * {@code sum over t of t (F1(t) F2(t) - F1(t-) F2(t-))}, with the distributions of {@link ChanceSpread}: exact for up to
 * {@value ChanceSpread#MOST_EXACT} models.
 *
 * <p>Limits: positions are taken to lie around the middle of the rubric, so that answers near an end, which cannot stray
 * beyond it, are matched in variance but not in shape; all models are taken to stray alike; a variance of few degrees of
 * freedom is itself mostly chance. It depends on the number of models, so panels of different sizes have different floors.
 *
 * @param expectedD 0 to 3
 * @param high probability of D of 1.5 or more, 0 to 1
 */
public record NoiseFloor(double expectedD, double high) {

    /**
     * Of a panel in which this many models have a position.
     *
     * @param models 2 or more
     */
    public static NoiseFloor of(int models, WithinModelSpread spread) {
        return of(
                models, ChancePositions.ofVariance(spread.variance1()), ChancePositions.ofVariance(spread.variance2()));
    }

    static NoiseFloor of(int models, ChancePositions value1, ChancePositions value2) {
        return of(ChanceSpread.of(models, value1), ChanceSpread.of(models, value2));
    }

    static NoiseFloor of(ChanceSpread one, ChanceSpread other) {
        double expected = 0;
        double high = 0;
        double belowOne = 0;
        double belowOther = 0;
        int i = 0;
        int j = 0;
        while (i < one.std().length || j < other.std().length) {
            double at = Math.min(
                    i < one.std().length ? one.std()[i] : Double.MAX_VALUE,
                    j < other.std().length ? other.std()[j] : Double.MAX_VALUE);
            double before = belowOne * belowOther;
            while (i < one.std().length && one.std()[i] == at) {
                belowOne += one.probability()[i++];
            }
            while (j < other.std().length && other.std()[j] == at) {
                belowOther += other.probability()[j++];
            }
            double here = belowOne * belowOther - before;
            expected += at * here;
            high += DBins.high(at) ? here : 0;
        }
        return new NoiseFloor(expected, Math.min(1, high));
    }
}
