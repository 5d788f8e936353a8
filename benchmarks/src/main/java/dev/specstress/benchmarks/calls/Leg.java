package dev.specstress.benchmarks.calls;

import dev.specstress.benchmarks.jvm.Memory;
import dev.specstress.benchmarks.report.Samples;
import java.util.List;

/**
 * One campaign, carried out several times in one JVM.
 *
 * @param took one for each time, in order
 * @param memory after each
 */
record Leg(Campaign campaign, List<Took> took, List<Memory> memory) {

    /** Calls a second over a whole run, the first run left out if there are others: it compiles. */
    Samples warm() {
        return new Samples(later(took).stream().map(this::perSecond).toList());
    }

    Samples steady() {
        return new Samples(later(took).stream().map(Took::steady).toList());
    }

    /** Calls a second over the whole of the first run. */
    double cold() {
        return perSecond(took.getFirst());
    }

    long mostResident() {
        return memory.getLast().most();
    }

    private double perSecond(Took one) {
        return campaign.calls() / one.seconds();
    }

    private static <T> List<T> later(List<T> all) {
        return all.size() == 1 ? all : all.subList(1, all.size());
    }
}
