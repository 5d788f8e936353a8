package dev.specstress.benchmarks.join;

/** A way to make response sets of scenarios and responses. */
interface Contender {

    String label();

    /** Everything is up, connected and idle when it returns. */
    Joining prepare(JoinRun run) throws Exception;

    /** One run of it. */
    interface Joining extends AutoCloseable {

        /** Begins to read. The offsets of all input are committed, under {@link JoinRun#group}, once all output is there. */
        void begin();

        /** Why it has ended early; empty while it goes on. */
        String failure();

        @Override
        void close();
    }
}
