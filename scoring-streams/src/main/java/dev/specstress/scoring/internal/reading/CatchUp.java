package dev.specstress.scoring.internal.reading;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Whether a task has read all that was in its inputs when a deadline passed, so that nothing which came in time can be
 * missed: after a restart, with a backlog, or while brokers are away. Once a deadline has passed, the brokers are asked
 * where the inputs end; it counts as caught up with when the task has dealt with all before that. Silence alone would not
 * do: brokers that are away are silent, too.
 */
public final class CatchUp {

    private static final long NEVER = Long.MIN_VALUE;

    private final Inputs inputs;
    private final Set<TopicPartition> partitions;
    private long readUpTo = NEVER;
    private long askedAt;
    private Optional<CompletableFuture<Map<TopicPartition, Long>>> asked = Optional.empty();

    /** @param topics full names of the task's input topics */
    public CatchUp(Inputs inputs, ProcessingContext context, String... topics) {
        this.inputs = inputs;
        int partition = context.taskId().partition();
        this.partitions = Stream.of(topics)
                .map(topic -> new TopicPartition(topic, partition))
                .collect(Collectors.toUnmodifiableSet());
        inputs.begin(partitions);
    }

    /** To be told of every record of every input. */
    public static void taken(Inputs inputs, ProcessingContext context) {
        context.recordMetadata().ifPresent(record -> taken(inputs, record));
    }

    private static void taken(Inputs inputs, RecordMetadata record) {
        inputs.taken(new TopicPartition(record.topic(), record.partition()), record.offset());
    }

    /** Whether all is read that was written before a deadline that has passed; if not yet, a later look may say so. */
    public boolean isPast(long deadline, long now) {
        settle();
        if (readUpTo > deadline) {
            return true;
        }
        if (asked.isEmpty()) {
            askedAt = now;
            asked = Optional.of(inputs.ends(partitions).toCompletableFuture());
            settle();
        }
        return readUpTo > deadline;
    }

    private void settle() {
        asked.filter(CompletableFuture::isDone).ifPresent(answer -> {
            if (answer.isCompletedExceptionally()) {
                asked = Optional.empty();
            } else if (answer.join().entrySet().stream().allMatch(end -> inputs.readTo(end.getKey(), end.getValue()))) {
                readUpTo = askedAt;
                asked = Optional.empty();
            }
        });
    }
}
