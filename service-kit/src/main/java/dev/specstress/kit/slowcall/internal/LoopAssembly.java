package dev.specstress.kit.slowcall.internal;

import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.slowcall.Hold;
import dev.specstress.kit.slowcall.RecordHandler;
import dev.specstress.kit.slowcall.SlowCallSettings;
import java.time.Clock;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;

/** The one place where a loop's parts are put together. */
public final class LoopAssembly {

    private LoopAssembly() {}

    /**
     * The poll thread's work; its clients are made here, so that wrong settings show at once.
     *
     * @throws org.apache.kafka.common.KafkaException if a client cannot be made
     */
    public static <V extends SpecificRecord> Runnable assemble(
            SlowCallSettings settings,
            KafkaAccess kafka,
            Class<V> type,
            RecordHandler<V> handler,
            Hold<V> hold,
            LoopMetrics metrics,
            LoopState state,
            StopSignal stop,
            Clock clock) {
        Patience patience = new Patience(settings.patience(), state);
        Consumer<String, byte[]> consumer = kafka.consumer(ClientProperties.consumer(settings));
        Delivery<SpecificRecord> outputs = new Delivery<>(kafka.producer(Map.of()), patience);
        Delivery<byte[]> deadLetters = new Delivery<>(kafka.rawProducer(ClientProperties.deadLetters()), patience);
        PatientDeserializer<V> deserializer = new PatientDeserializer<>(() -> kafka.valueDeserializer(type), patience);
        DlqWriter dlq = new DlqWriter(deadLetters, new DlqTopics(kafka::admin), patience, settings.groupId());

        InFlightBudget budget = new InFlightBudget(settings.maxInFlight(), settings.maxInFlightBytes());
        RecordPath<V> path = new RecordPath<>(deserializer, handler, hold, outputs, dlq);
        HeldRecords held = new HeldRecords(settings.maxInFlight(), settings.maxInFlightBytes());
        Workers workers = new Workers(settings.name(), path, budget, held, state, metrics);
        Committer committer = new Committer(consumer, settings.commitInterval(), settings.patience(), state, metrics);
        WindDown windDown = new WindDown(workers, settings.drainTimeout(), stop);
        StartingPoints startingPoints = new StartingPoints(consumer, patience, clock);
        Assignments assignments = new Assignments(consumer, startingPoints, committer, windDown, stop, state);
        PollLoop loop = new PollLoop(consumer, assignments, workers, committer, metrics);
        return new LoopThread(
                settings.subscription(),
                loop,
                assignments,
                consumer,
                outputs,
                deadLetters,
                deserializer,
                stop,
                state,
                metrics);
    }
}
