package dev.specstress.findings.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BradleyTerryTest {
    private static final Offset<Double> FOUR_PLACES = within(0.0001);
    private static final List<String> TEAMS =
            List.of("Baltimore", "Boston", "Cleveland", "Detroit", "Milwaukee", "New York", "Toronto");
    /** Of each team at home against each in turn, wins-losses; A. Agresti, Categorical Data Analysis, 2nd edition, table 10.10. */
    private static final int[][] WINS_AT_HOME = {
        {0, 1, 3, 1, 2, 2, 1},
        {6, 0, 5, 2, 5, 4, 3},
        {2, 4, 0, 3, 2, 4, 3},
        {4, 6, 6, 0, 3, 4, 4},
        {6, 6, 4, 4, 0, 4, 4},
        {6, 4, 4, 5, 3, 0, 2},
        {6, 4, 4, 4, 2, 2, 0}
    };

    private static final int[][] LOSSES_AT_HOME = {
        {0, 6, 4, 5, 5, 4, 6},
        {0, 0, 2, 5, 1, 2, 3},
        {4, 2, 0, 3, 5, 3, 4},
        {3, 0, 1, 0, 3, 3, 2},
        {0, 1, 2, 3, 0, 3, 2},
        {1, 3, 2, 1, 3, 0, 5},
        {0, 3, 2, 3, 5, 4, 0}
    };

    /**
     * The American League of 1987. Firth and Turner's vignette of BradleyTerry2 gives, relative to Baltimore: Boston 1.1077,
     * Cleveland 0.6839, Detroit 1.4364, Milwaukee 1.5814, New York 1.2476, Toronto 1.2945.
     */
    @Test
    void strengths_are_the_published_ones() {
        var fit = BradleyTerry.fit(TEAMS.size(), games(0), 0);

        assertThat(relative(fit, "Boston")).isCloseTo(1.1077, FOUR_PLACES);
        assertThat(relative(fit, "Cleveland")).isCloseTo(0.6839, FOUR_PLACES);
        assertThat(relative(fit, "Detroit")).isCloseTo(1.4364, FOUR_PLACES);
        assertThat(relative(fit, "Milwaukee")).isCloseTo(1.5814, FOUR_PLACES);
        assertThat(relative(fit, "New York")).isCloseTo(1.2476, FOUR_PLACES);
        assertThat(relative(fit, "Toronto")).isCloseTo(1.2945, FOUR_PLACES);
    }

    /** With playing at home as covariate: Boston 1.1438, Cleveland 0.7047, Detroit 1.4754, Milwaukee 1.6196, at home 0.3023. */
    @Test
    void the_covariates_effect_is_the_published_one() {
        var fit = BradleyTerry.fit(TEAMS.size(), games(1), 0);

        assertThat(fit.effect()).isCloseTo(0.3023, FOUR_PLACES);
        assertThat(relative(fit, "Boston")).isCloseTo(1.1438, FOUR_PLACES);
        assertThat(relative(fit, "Cleveland")).isCloseTo(0.7047, FOUR_PLACES);
        assertThat(relative(fit, "Detroit")).isCloseTo(1.4754, FOUR_PLACES);
        assertThat(relative(fit, "Milwaukee")).isCloseTo(1.6196, FOUR_PLACES);
    }

    @Test
    void strengths_have_mean_zero_and_ties_alone_make_all_alike() {
        var ties = List.of(new Comparison(0, 1, 0, 0.5, 1), new Comparison(1, 2, 0, 0.5, 1));

        var fit = BradleyTerry.fit(3, ties, 0.1);

        assertThat(fit.strengths()).containsExactly(new double[] {0, 0, 0}, within(1e-9));
    }

    @Test
    void one_that_never_lost_stays_finite() {
        var fit = BradleyTerry.fit(2, List.of(new Comparison(0, 1, 0, 1, 1), new Comparison(0, 1, 0, 1, 1)), 0.1);

        assertThat(fit.strengths()[0]).isBetween(0.5, 10.0);
    }

    @Test
    void a_weight_of_two_is_two_comparisons() {
        var once = List.of(new Comparison(0, 1, 0, 1, 2), new Comparison(1, 0, 0, 1, 1));
        var twice =
                List.of(new Comparison(0, 1, 0, 1, 1), new Comparison(0, 1, 0, 1, 1), new Comparison(1, 0, 0, 1, 1));

        assertThat(BradleyTerry.fit(2, once, 0.1).strengths())
                .containsExactly(BradleyTerry.fit(2, twice, 0.1).strengths(), within(1e-9));
    }

    /** 26 categories, 1,000 pairs in three nudges, ties a third of the time: the order comes back. */
    @Test
    void planted_strengths_are_recovered_from_a_thousand_triples() {
        for (var seed = 1L; seed <= 5; seed++) {
            var random = new Random(seed);
            var planted = random.doubles(26, -1.5, 1.5).toArray();
            var comparisons = new ArrayList<Comparison>();
            for (var triple = 0; triple < 1_000; triple++) {
                var one = random.nextInt(26);
                var other = (one + 1 + random.nextInt(25)) % 26;
                for (var lean = -1; lean <= 1; lean++) {
                    var p = 1 / (1 + Math.exp(planted[other] - planted[one] - 0.8 * lean));
                    var score = random.nextInt(3) == 0 ? 0.5 : random.nextDouble() < p ? 1 : 0;
                    comparisons.add(new Comparison(one, other, lean, score, 1));
                }
            }
            var fit = BradleyTerry.fit(26, comparisons, 0.1);

            assertThat(spearman(planted, fit.strengths())).as("seed " + seed).isGreaterThan(0.9);
        }
    }

    private static double relative(BradleyTerry fit, String team) {
        return fit.strengths()[TEAMS.indexOf(team)] - fit.strengths()[0];
    }

    private static List<Comparison> games(int atHome) {
        var games = new ArrayList<Comparison>();
        for (var home = 0; home < TEAMS.size(); home++) {
            for (var away = 0; away < TEAMS.size(); away++) {
                add(games, home, away, atHome, 1, WINS_AT_HOME[home][away]);
                add(games, home, away, atHome, 0, LOSSES_AT_HOME[home][away]);
            }
        }
        return games;
    }

    private static void add(List<Comparison> games, int home, int away, int atHome, int score, int times) {
        if (times > 0) {
            games.add(new Comparison(home, away, atHome, score, times));
        }
    }

    private static double spearman(double[] one, double[] other) {
        var n = one.length;
        var squares = 0.0;
        for (var i = 0; i < n; i++) {
            var apart = rank(one, i) - rank(other, i);
            squares += apart * apart;
        }
        return 1 - 6 * squares / (n * ((double) n * n - 1));
    }

    private static double rank(double[] values, int of) {
        var below = 0;
        for (var value : values) {
            below += value < values[of] ? 1 : 0;
        }
        return below;
    }
}
