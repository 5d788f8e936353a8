package dev.specstress.benchmarks.worker;

/** Work under way. */
interface Contestant extends AutoCloseable {

    /** Records whose output the broker has acknowledged. */
    long acknowledged();

    /** Ends it, in whatever state it is. */
    @Override
    void close();
}
