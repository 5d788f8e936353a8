package dev.specstress.scoring.internal.fault;

/** Sees to it that a DLQ is there before the first record goes into it; a missing topic would stall a transaction. */
@FunctionalInterface
public interface DeadLetterTopics {

    /** Where a handler that Kafka Streams makes by reflection finds the one to use, in its configuration. */
    String CONFIG = "specstress.dead.letter.topics";

    /**
     * Makes sure the topic exists.
     *
     * @param topic full name of the DLQ
     * @throws org.apache.kafka.common.KafkaException if it can neither be found nor made within the clients' time limits
     */
    void open(String topic);
}
