package dev.specstress.findings.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rates of campaigns in worlds whose rate is known: 1,600 campaigns each over 200 populations. The estimate is right on
 * average, and its interval covers the truth as often as it says, for rare events, too.
 */
class RateWorldsTest {
    private static final long SEED = 20_261_124;
    private static final int CAMPAIGNS = 1_600;
    private static final int CAMPAIGNS_PER_POPULATION = 8;
    /** High disagreement hits this many times as often as low: METHOD's outer bins differ by 13.9, its selections by 4.6. */
    private static final double STEEPNESS = 6;

    private static final StringBuilder TABLE = new StringBuilder();

    @BeforeAll
    static void head() {
        TABLE.append("seed ").append(SEED).append('\n');
        TABLE.append("triples   rate  alike   hits  bias/mcse  coverage: jeffreys wilson korn-graubard\n");
    }

    @AfterAll
    static void show() {
        System.out.print(TABLE);
    }

    @ParameterizedTest(name = "{0} triples, rate {1}, alike {2}")
    @CsvSource({
        "400, 0.50, 0.5",
        "400, 0.24, 0",
        "400, 0.05, 0.5",
        "400, 0.011, 0",
        "400, 0.011, 0.5",
        "1000, 0.24, 0.5",
        "1000, 0.036, 0",
        "1000, 0.011, 0",
        "1000, 0.011, 0.5"
    })
    void estimates_are_unbiased_and_intervals_cover(int triples, double rate, double alike) {
        Random random = new Random(SEED);
        World world = null;
        double errors = 0;
        double squares = 0;
        double hits = 0;
        int jeffreys = 0;
        int wilson = 0;
        int kornGraubard = 0;
        for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
            if (campaign % CAMPAIGNS_PER_POPULATION == 0) {
                world = new World(rate, STEEPNESS, alike, random);
            }
            WeightedRate found = world.campaign(triples, random);
            double error = found.estimate().orElseThrow() - world.truth();
            errors += error;
            squares += error * error;
            hits += found.hits();
            jeffreys += covers(found, WeightedRate::interval, world.truth());
            wilson += covers(found, WeightedRate::wilson, world.truth());
            kornGraubard += covers(found, WeightedRate::kornGraubard, world.truth());
        }
        double bias = errors / CAMPAIGNS;
        double monteCarloError = Math.sqrt((squares / CAMPAIGNS - bias * bias) / CAMPAIGNS);
        TABLE.append("%7d  %5.3f  %5.1f  %5.0f  %9.2f  %18.1f %6.1f %13.1f%n"
                .formatted(
                        triples,
                        rate,
                        alike,
                        hits / CAMPAIGNS,
                        bias / monteCarloError,
                        percent(jeffreys),
                        percent(wilson),
                        percent(kornGraubard)));

        assertThat(Math.abs(bias)).as("bias, seed %d", SEED).isLessThan(3 * monteCarloError);
        assertThat(percent(jeffreys)).as("coverage, seed %d", SEED).isBetween(93.5, 97.0);
    }

    private static double percent(int covered) {
        return 100.0 * covered / CAMPAIGNS;
    }

    private static int covers(WeightedRate found, Function<WeightedRate, Optional<Interval>> interval, double truth) {
        return interval.apply(found).orElseThrow().covers(truth) ? 1 : 0;
    }
}
