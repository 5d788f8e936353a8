package dev.specstress.benchmarks.join;

import java.util.List;

/**
 * How much is measured.
 *
 * @param rounds in which every contender runs on every load
 * @param loads in the order they are run
 */
record JoinEffort(String label, int rounds, List<JoinLoad> loads) {
    private static final int SHORT = 100;
    private static final int LONG = 2_000;

    /** A few minutes; what a table in {@code results} is made from. */
    static JoinEffort full() {
        return new JoinEffort(
                "full",
                3,
                List.of(
                        new JoinLoad(12, SHORT, 6_000, 2_000),
                        new JoinLoad(64, SHORT, 1_200, 1_200),
                        new JoinLoad(12, LONG, 3_000, 2_000),
                        new JoinLoad(64, LONG, 600, 600)));
    }

    /** Shows that everything runs and agrees; its times say nothing. */
    static JoinEffort quick() {
        return new JoinEffort("quick", 1, List.of(new JoinLoad(12, LONG, 200, 200), new JoinLoad(64, SHORT, 40, 40)));
    }
}
