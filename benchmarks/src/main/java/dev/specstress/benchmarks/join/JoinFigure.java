package dev.specstress.benchmarks.join;

import dev.specstress.benchmarks.report.Samples;
import java.util.List;

/**
 * What was measured of one contender on one load.
 *
 * @param scenariosPerSecond of wall time, one sample a round
 * @param cpuMicros processor time for one response, microseconds; one sample a round
 */
record JoinFigure(Of of, Samples scenariosPerSecond, Samples cpuMicros) {

    /** Whose figure it is. */
    record Of(JoinLoad load, String contender) {}

    static JoinFigure of(Of of, List<JoinTurn.Taken> rounds) {
        JoinLoad load = of.load();
        return new JoinFigure(
                of,
                new Samples(rounds.stream()
                        .map(taken -> load.scenarios() / taken.seconds())
                        .toList()),
                new Samples(rounds.stream()
                        .map(taken -> 1e6 * taken.cpuSeconds() / load.responses())
                        .toList()));
    }

    /** Median microseconds on the wall for one response. */
    double microsPerResponse() {
        return 1e6 / (scenariosPerSecond.median() * of.load().models());
    }
}
