package dev.specstress.grader.injection;

import dev.specstress.grader.injection.InjectionSuite.SeenCase;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What one case is asked, while it is under way. */
record CaseReadings(
        Future<OptionalInt> breaks,
        Future<OptionalInt> again,
        Future<OptionalInt> keeps,
        Future<OptionalInt> bareBreaks,
        Future<OptionalInt> bareKeeps,
        List<Future<OptionalInt>> attacked) {

    SeenCase await() throws InterruptedException {
        List<OptionalInt> seen = new ArrayList<>();
        for (Future<OptionalInt> one : attacked) {
            seen.add(of(one));
        }
        return new SeenCase(of(breaks), of(again), of(keeps), of(bareBreaks), of(bareKeeps), seen);
    }

    private static OptionalInt of(Future<OptionalInt> reading) throws InterruptedException {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "a judge could not be asked: " + e.getCause().getMessage(), e.getCause());
        }
    }
}
