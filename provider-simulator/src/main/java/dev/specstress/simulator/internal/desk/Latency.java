package dev.specstress.simulator.internal.desk;

import dev.specstress.simulator.internal.draw.Draw;
import java.time.Duration;

/** Log-normal latency around a median, at most six times as long. */
final class Latency {
    private static final double SPREAD = 0.45;
    private static final double LONGEST = 6;

    private final Duration median;

    Latency(Duration median) {
        this.median = median;
    }

    Duration of(Draw request) {
        double factor =
                Math.min(LONGEST, Math.exp(SPREAD * request.at("latency").gaussian()));
        return Duration.ofNanos((long) (median.toNanos() * factor));
    }
}
