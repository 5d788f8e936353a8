package dev.specstress.kit.slowcall.internal;

import dev.specstress.kit.slowcall.Subscription;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the poll thread does from its first to its last moment; however it ends, it drains, commits and closes. */
final class LoopThread implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(LoopThread.class);
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(5);

    private final Subscription subscription;
    private final PollLoop loop;
    private final Assignments assignments;
    private final Consumer<?, ?> consumer;
    private final Delivery<SpecificRecord> outputs;
    private final Delivery<byte[]> deadLetters;
    private final PatientDeserializer<?> deserializer;
    private final StopSignal stop;
    private final LoopState state;
    private final LoopMetrics metrics;

    LoopThread(
            Subscription subscription,
            PollLoop loop,
            Assignments assignments,
            Consumer<?, ?> consumer,
            Delivery<SpecificRecord> outputs,
            Delivery<byte[]> deadLetters,
            PatientDeserializer<?> deserializer,
            StopSignal stop,
            LoopState state,
            LoopMetrics metrics) {
        this.subscription = subscription;
        this.loop = loop;
        this.assignments = assignments;
        this.consumer = consumer;
        this.outputs = outputs;
        this.deadLetters = deadLetters;
        this.deserializer = deserializer;
        this.stop = stop;
        this.state = state;
        this.metrics = metrics;
    }

    @Override
    public void run() {
        attempt(this::work);
        // An interruption asked for an end; it must not keep the end from being orderly.
        Thread.interrupted();
        attempt(assignments::endAll);
        attempt(() -> consumer.close(CloseOptions.timeout(stop.atMost(CLOSE_WAIT))));
        attempt(() -> outputs.close(stop.atMost(CLOSE_WAIT)));
        attempt(() -> deadLetters.close(stop.atMost(CLOSE_WAIT)));
        attempt(deserializer::close);
        attempt(metrics::close);
        state.failure()
                .ifPresentOrElse(
                        reason -> log.error("the loop failed: {}", reason), () -> log.info("the loop has ended"));
    }

    private interface Step {
        void take() throws InterruptedException;
    }

    private void work() throws InterruptedException {
        loop.subscribe(subscription);
        while (!stop.isGiven() && state.failure().isEmpty()) {
            loop.turn();
        }
    }

    private void attempt(Step step) {
        try {
            step.take();
        } catch (InterruptedException | InterruptException e) {
            if (!stop.isGiven()) {
                state.fail("the poll thread was interrupted");
            }
        } catch (Throwable e) {
            log.debug("the poll thread", e);
            state.fail(reasonOf(e));
        }
    }

    private static String reasonOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case LoopFailure failure -> {
                    return failure.getMessage();
                }
                case OffsetOutOfRangeException gone -> {
                    return lost(gone.offsetOutOfRangePartitions());
                }
                case NoOffsetForPartitionException gone -> {
                    return "no offset is committed for " + gone.partitions();
                }
                default -> {}
            }
        }
        return ReasonText.of(thrown);
    }

    private static String lost(Map<TopicPartition, Long> committed) {
        return "the topic no longer holds the committed offsets " + committed
                + ": records were deleted before they were handled, or the topic was made anew. Set the group's offset on"
                + " purpose (kafka-consumer-groups.sh --reset-offsets), then start again";
    }
}
