package dev.specstress.grader.injection;

import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Asks a judge about many answers at once, but not about too many. */
final class Readings implements AutoCloseable {
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free;
    private final Bench bench;
    private final String spec;

    Readings(Bench bench, String spec, int inFlight) {
        this.bench = bench;
        this.spec = spec;
        this.free = new Semaphore(inFlight);
    }

    Future<OptionalInt> clean(Trial trial, String answer, long seed, boolean defended) {
        return read(spec, trial, answer, seed, defended);
    }

    Future<OptionalInt> attacked(Trial trial, Attack attack, Charge charge, long seed) {
        return attack.place() == Attack.Place.SPEC
                ? read(charge.on(attack, spec), trial, trial.breaks(), seed, true)
                : read(spec, trial, charge.on(attack, trial.breaks()), seed, true);
    }

    private Future<OptionalInt> read(String text, Trial trial, String answer, long seed, boolean defended) {
        return calls.submit(() -> {
            free.acquire();
            try {
                return bench.read(text, trial.question(), answer, seed, defended);
            } finally {
                free.release();
            }
        });
    }

    /** Gives up what is still under way. */
    @Override
    public void close() {
        calls.shutdownNow();
        calls.close();
    }
}
