package dev.specstress.findings.rates;

import java.util.Arrays;
import java.util.Random;

/**
 * A population of value pairs, three scenarios each, whose rate is known, and campaigns that draw from it as ours do: pairs
 * with unequal probabilities and replacement, all scenarios of high disagreement graded and a share of the others by bin.
 * What is drawn and not graded is missing at random.
 */
final class World {
    private static final int PAIRS = 20_000;
    private static final int SCENARIOS = 3;
    private static final double[] ROUTED = {0.25, 0.5, 1};
    private static final double MISSING = 0.04;

    private final double[] cumulated = new double[PAIRS];
    private final double[] draw = new double[PAIRS];
    private final int[][] bins = new int[PAIRS][SCENARIOS];
    private final boolean[][] hit = new boolean[PAIRS][SCENARIOS];
    private final double truth;

    /**
     * A population.
     *
     * @param rate about the share of scenarios that hit
     * @param steepness how many times as often those of high disagreement do, compared with the lowest bin
     * @param alike how much the scenarios of a pair resemble one another, 0 to 1
     */
    World(double rate, double steepness, double alike, Random random) {
        double sum = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            // Some pairs are drawn up to some nine times as often as others.
            draw[pair] = Math.exp(0.55 * Math.clamp(random.nextGaussian(), -2, 2));
            sum += draw[pair];
        }
        double meanRisk = 0.6 + 0.25 * Math.sqrt(steepness) + 0.15 * steepness;
        int hits = 0;
        double reached = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            draw[pair] /= sum;
            reached += draw[pair];
            cumulated[pair] = reached;
            int common = bin(random.nextDouble());
            double luck = random.nextDouble();
            for (int at = 0; at < SCENARIOS; at++) {
                bins[pair][at] = random.nextDouble() < alike ? common : bin(random.nextDouble());
                double risk = Math.min(1, rate / meanRisk * Math.pow(steepness, bins[pair][at] / 2.0));
                hit[pair][at] = (random.nextDouble() < alike ? luck : random.nextDouble()) < risk;
                hits += hit[pair][at] ? 1 : 0;
            }
        }
        truth = (double) hits / (PAIRS * SCENARIOS);
    }

    private static int bin(double u) {
        return u < 0.6 ? 0 : u < 0.85 ? 1 : 2;
    }

    double truth() {
        return truth;
    }

    /** What one campaign of so many triples finds. */
    WeightedRate campaign(int triples, Random random) {
        RateSample sample = new RateSample();
        for (int triple = 0; triple < triples; triple++) {
            int pair = pair(random.nextDouble());
            for (int at = 0; at < SCENARIOS; at++) {
                double routed = ROUTED[bins[pair][at]];
                if (random.nextDouble() >= routed) {
                    continue;
                }
                if (random.nextDouble() < MISSING) {
                    sample.addMissing(MissingCause.NOT_GRADED);
                } else {
                    sample.add("pair " + pair, draw[pair] * routed, hit[pair][at]);
                }
            }
        }
        return sample.rate();
    }

    private int pair(double u) {
        int at = Arrays.binarySearch(cumulated, u);
        return Math.min(PAIRS - 1, at < 0 ? -at - 1 : at);
    }
}
