package dev.specstress.benchmarks.join;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** A Streams application that is up and waits at a gate until it may begin. */
final class StreamsJoining implements Contender.Joining {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaStreams streams;
    private final Gate gate;
    private final Runnable afterwards;
    private volatile String failure = "";

    /**
     * Starts it.
     *
     * @param gate that its input goes through
     * @param afterwards run once it is closed
     */
    StreamsJoining(
            Topology topology, Properties properties, KafkaClientSupplier clients, Gate gate, Runnable afterwards)
            throws InterruptedException {
        this.streams = new KafkaStreams(topology, properties, clients);
        this.gate = gate;
        this.afterwards = afterwards;
        streams.setUncaughtExceptionHandler(thrown -> {
            failure = thrown.toString();
            gate.giveUp();
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.start();
        if (!gate.reached(PATIENCE) || !failure.isEmpty()) {
            close();
            throw new IllegalStateException("the Streams application did not start: " + failure);
        }
    }

    @Override
    public void begin() {
        gate.open();
    }

    @Override
    public String failure() {
        return failure;
    }

    @Override
    public void close() {
        gate.open();
        streams.close(Duration.ofSeconds(30));
        afterwards.run();
    }
}
