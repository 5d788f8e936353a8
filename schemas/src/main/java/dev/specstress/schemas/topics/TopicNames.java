package dev.specstress.schemas.topics;

/**
 * The names topics have in one installation: an optional prefix in front of the catalogue's names.
 *
 * @param prefix put before every name as it is, for example {@code "specstress."}; may be empty
 */
public record TopicNames(String prefix) {

    public String of(TopicName topic) {
        return prefix + topic.baseName();
    }

    /** The queue of one limit pool. */
    public String queries(String lane) {
        return prefix + "queries." + lane;
    }

    /** Where records of {@code topic} (a full name) go that cannot be handled. */
    public static String dlq(String topic) {
        return topic + ".dlq";
    }
}
