package dev.specstress.benchmarks.join;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Holds a Streams application at its first record, so that its start is not in the time taken. Pausing would not do: it
 * holds back the preparation of state, too.
 */
final class Gate {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    /** Whether an application has come to its first record, or one that failed was given up. */
    boolean reached(Duration within) throws InterruptedException {
        return reached.await(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    void giveUp() {
        reached.countDown();
    }

    void open() {
        open.countDown();
    }

    /** Keys that can be read once it is open. */
    Deserializer<String> keys() {
        StringDeserializer strings = new StringDeserializer();
        return (topic, bytes) -> {
            await();
            return strings.deserialize(topic, bytes);
        };
    }

    Serde<String> serde() {
        return Serdes.serdeFrom(Serdes.String().serializer(), keys());
    }

    private void await() {
        reached.countDown();
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
