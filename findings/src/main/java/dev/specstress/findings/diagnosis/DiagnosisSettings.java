package dev.specstress.findings.diagnosis;

/**
 * How a diagnosis is made.
 *
 * @param falseDiscoveryRate of clauses that are named, above 0 and below 1
 * @param resamples of value pairs for rank intervals, 0 or more; with 0 there are none
 * @param seed of the resampling
 * @param shown clauses with evidence, at most
 */
public record DiagnosisSettings(double falseDiscoveryRate, int resamples, long seed, int shown) {
    /** 1 %: naming a clause is an accusation, and what is not named is still ranked. */
    public static final DiagnosisSettings DEFAULTS = new DiagnosisSettings(0.01, 200, 1, 15);

    public DiagnosisSettings {
        if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1) || resamples < 0 || shown < 0) {
            throw new IllegalArgumentException("no diagnosis with rate " + falseDiscoveryRate + ", " + resamples
                    + " resamples, " + shown + " shown");
        }
    }

    public DiagnosisSettings withResamples(int other) {
        return new DiagnosisSettings(falseDiscoveryRate, other, seed, shown);
    }
}
