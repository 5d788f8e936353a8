package dev.specstress.benchmarks.tracker;

import dev.specstress.benchmarks.clock.CpuTime;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What out-of-order commits cost the poll thread per record. */
@State(Scope.Thread)
public class TrackerBenchmark {
    private static final long SEED = 11;
    private static final int RECORDS_PER_COMMIT = 100;

    /** Calls in flight on one partition; 256 is a query worker's default over all of its partitions. */
    @Param({"16", "256", "1024"})
    public int inFlight;

    private CallsInFlight calls;
    private int sinceCommit;

    @Setup
    public void reachSteadyState() {
        calls = new CallsInFlight(inFlight, SEED);
    }

    /** One record completed and another begun. */
    @Benchmark
    public long completion(CpuTime cpu) {
        calls.replaceOne();
        return calls.tracker().watermark();
    }

    /** The same with the commit note encoded after every hundredth record. */
    @Benchmark
    public Object completionWithNotes(CpuTime cpu) {
        calls.replaceOne();
        sinceCommit++;
        if (sinceCommit < RECORDS_PER_COMMIT) {
            return calls;
        }
        sinceCommit = 0;
        return calls.tracker().encodedNote();
    }

    /** One commit note, of holes that do not change. */
    @Benchmark
    public String note(CpuTime cpu) {
        return calls.tracker().encodedNote();
    }
}
