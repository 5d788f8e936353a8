package dev.specstress.kit.slowcall.internal;

import dev.specstress.kit.slowcall.SlowCallSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The client settings the loop's promise rests on; an installation's own settings do not override them. */
final class ClientProperties {
    private static final int MOST_RECORDS_PER_POLL = 500;
    private static final long SMALLEST_FETCH = 1L << 20;
    private static final long LARGEST_FETCH = 50L << 20;
    private static final Duration SHORTEST_POLL_INTERVAL = Duration.ofMinutes(5);
    private static final Duration AFTER_DRAIN = Duration.ofMinutes(1);
    private static final Duration NEW_TOPICS_SEEN = Duration.ofSeconds(10);
    /** A consumer's end waits for the fetch under way, and a broker answers one without records only after this. */
    private static final Duration LONGEST_EMPTY_FETCH = Duration.ofMillis(100);

    private static final int LARGEST_DEAD_LETTER = 64 << 20;

    private ClientProperties() {}

    static Map<String, Object> consumer(SlowCallSettings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.groupId());
        properties.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        // An eager assignor would take away, and so cut short, every call in flight whenever a member comes or goes.
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // Where to begin is decided by StartingPoints; a lost offset must never be replaced silently.
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, NEW_TOPICS_SEEN.toMillis());
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Math.min(MOST_RECORDS_PER_POLL, settings.maxInFlight()));
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, (int)
                Math.clamp(settings.maxInFlightBytes(), SMALLEST_FETCH, LARGEST_FETCH));
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) LONGEST_EMPTY_FETCH.toMillis());
        Duration drained = settings.drainTimeout().plus(AFTER_DRAIN);
        properties.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int)
                (drained.compareTo(SHORTEST_POLL_INTERVAL) > 0 ? drained : SHORTEST_POLL_INTERVAL).toMillis());
        return properties;
    }

    /** What could be read must not be too large to be put aside; the broker still has its own limit. */
    static Map<String, Object> deadLetters() {
        return Map.of(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_DEAD_LETTER);
    }
}
