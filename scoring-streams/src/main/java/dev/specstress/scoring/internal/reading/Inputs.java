package dev.specstress.scoring.internal.reading;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a stream thread has read its inputs, and where they end as the brokers have it. All but {@link #ends} is about
 * the calling stream thread and the tasks it runs.
 */
public interface Inputs {

    /** Where a handler that Kafka Streams makes by reflection finds these, in its configuration. */
    String CONFIG = "specstress.inputs";

    /** A task begins with these anew: what was known of them holds no longer. */
    void begin(Set<TopicPartition> partitions);

    /** The task has dealt with the record at this offset, or put it aside. */
    void taken(TopicPartition partition, long offset);

    /** Whether everything below this offset has been dealt with. */
    boolean readTo(TopicPartition partition, long end);

    /** Whether something was dealt with since this was last true, and nothing more is there to be fetched. */
    boolean lullBegins();

    /** Asks the brokers where these end now, for readers of what is committed. Does not wait. */
    CompletionStage<Map<TopicPartition, Long>> ends(Set<TopicPartition> partitions);

    /**
     * How many partitions a topic that is read has.
     *
     * @param topic full name
     */
    int partitionsOf(String topic);
}
