package dev.specstress.benchmarks.worker;

import dev.specstress.benchmarks.jvm.Memory;
import dev.specstress.benchmarks.report.Samples;
import java.time.Duration;

/**
 * How one contender did at one latency.
 *
 * @param perSecond records whose output was acknowledged, a second; one sample a round
 * @param memory of its JVM once this was done the last time, all that it did before included
 */
record Standing(Contender contender, Duration latency, Samples perSecond, Memory memory) {}
