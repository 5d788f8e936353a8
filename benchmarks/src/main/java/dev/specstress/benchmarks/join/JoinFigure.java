package dev.specstress.benchmarks.join;

import dev.specstress.benchmarks.report.Samples;
import java.util.List;

/**
 * What was measured of one contender on one load.
 *
 * @param scenariosPerSecond of wall time, one sample a round
 */
record JoinFigure(Of of, Samples scenariosPerSecond) {

    /** Whose figure it is. */
    record Of(JoinLoad load, String contender) {}

    static JoinFigure of(Of of, List<Double> seconds) {
        return new JoinFigure(
                of,
                new Samples(seconds.stream()
                        .map(taken -> of.load().scenarios() / taken)
                        .toList()));
    }

    /** Median microseconds a response costs. */
    double microsPerResponse() {
        return 1e6 / (scenariosPerSecond.median() * of.load().models());
    }
}
