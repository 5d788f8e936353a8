package dev.specstress.benchmarks.join;

import java.util.List;

/**
 * How much is measured.
 *
 * @param warmUps rounds on the first load that are not counted: half of the processor time of a first round is the
 *     compiler's
 * @param rounds in which every contender runs on every load
 * @param loads in the order they are run
 */
record JoinEffort(String label, int warmUps, int rounds, List<JoinLoad> loads) {
    private static final int SHORT = 100;
    private static final int LONG = 2_000;

    /** A few minutes; what a table in {@code results} is made from. */
    static JoinEffort full() {
        return new JoinEffort(
                "full",
                4,
                5,
                List.of(
                        new JoinLoad(12, SHORT, 6_000, 2_000),
                        new JoinLoad(64, SHORT, 1_200, 400),
                        new JoinLoad(12, LONG, 4_000, 2_000),
                        new JoinLoad(64, LONG, 800, 400)));
    }

    /** Shows that everything runs and agrees; its times say nothing. */
    static JoinEffort quick() {
        return new JoinEffort(
                "quick", 1, 1, List.of(new JoinLoad(12, LONG, 200, 200), new JoinLoad(64, SHORT, 40, 40)));
    }
}
