package dev.specstress.benchmarks.worker;

import java.time.Duration;

/**
 * When to look: from the first acknowledged record on a time to get up to speed, then the time that counts.
 *
 * @param warmUpMillis not counted
 * @param measuredMillis counted
 */
record Span(long warmUpMillis, long measuredMillis) {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);
    private static final Duration FIRST_WITHIN = Duration.ofSeconds(30);

    /**
     * Counts until the time is up, or, if that comes first, until all records are done.
     *
     * @throws IllegalStateException if nothing happens, or too much: less than a third of the time would count
     */
    double recordsPerSecond(Contestant contestant, long records) throws InterruptedException {
        awaitFirst(contestant);
        Thread.sleep(warmUpMillis);
        long began = System.nanoTime();
        long before = contestant.acknowledged();
        long all = Duration.ofMillis(measuredMillis).toNanos();
        while (contestant.acknowledged() < records && System.nanoTime() - began < all) {
            Thread.sleep(LOOK_AGAIN);
        }
        long after = contestant.acknowledged();
        long took = System.nanoTime() - began;
        if (after == before || took < all / 3) {
            throw new IllegalStateException("%,d of %,d records were done after %d ms: it must be slower or they more"
                    .formatted(after, records, warmUpMillis + took / 1_000_000));
        }
        return (after - before) / (took / 1e9);
    }

    private static void awaitFirst(Contestant contestant) throws InterruptedException {
        long end = System.nanoTime() + FIRST_WITHIN.toNanos();
        while (contestant.acknowledged() == 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing was acknowledged within " + FIRST_WITHIN);
            }
            Thread.sleep(10);
        }
    }
}
