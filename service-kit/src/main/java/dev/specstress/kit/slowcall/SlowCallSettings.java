package dev.specstress.kit.slowcall;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How one loop works.
 *
 * @param name of the loop in metrics, logs and threads, for example {@code query-worker}; lower-case letters, digits, dashes
 * @param groupId the consumer group
 * @param subscription what it reads
 * @param maxInFlight how many records are worked on at once, over all partitions; 1 or more
 * @param maxInFlightBytes how many bytes of keys and values those records have; 1 or more. A single larger record is
 *     worked on alone
 * @param commitInterval the longest time between commits while there is something to commit; up to a second
 * @param drainTimeout how long work in flight may go on once its partition is taken away or the loop failed, before it is
 *     interrupted; up to 4 minutes, and short of it where other members should not wait so long
 * @param patience how long the loop waits for something outside that does not answer (schema registry, brokers that
 *     acknowledge) before it fails
 */
public record SlowCallSettings(
        String name,
        String groupId,
        Subscription subscription,
        int maxInFlight,
        long maxInFlightBytes,
        Duration commitInterval,
        Duration drainTimeout,
        Duration patience) {

    /** Five minutes. */
    public static final Duration DEFAULT_PATIENCE = Duration.ofMinutes(5);

    /** What completed since the last commit is repeated after a crash, and was paid for. */
    public static final Duration LONGEST_COMMIT_INTERVAL = Duration.ofSeconds(1);

    /** Four minutes: the rest of the group waits for it. */
    public static final Duration LONGEST_DRAIN = Duration.ofMinutes(4);

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public SlowCallSettings {
        require(NAME.matcher(name).matches(), "name", name, "lower-case letters, digits and dashes");
        require(!groupId.isBlank(), "groupId", groupId, "a consumer group's name");
        require(maxInFlight >= 1, "maxInFlight", maxInFlight, "1 or more");
        require(maxInFlightBytes >= 1, "maxInFlightBytes", maxInFlightBytes, "1 or more");
        require(
                within(commitInterval, LONGEST_COMMIT_INTERVAL),
                "commitInterval",
                commitInterval,
                "above 0, up to PT1S");
        require(within(drainTimeout, LONGEST_DRAIN), "drainTimeout", drainTimeout, "above 0, up to PT4M");
        require(within(patience, Duration.ofDays(1)), "patience", patience, "above 0, up to PT24H");
    }

    /** Reads topics of fixed name, with the default patience. */
    public SlowCallSettings(
            String name,
            String groupId,
            Set<String> topics,
            int maxInFlight,
            long maxInFlightBytes,
            Duration commitInterval,
            Duration drainTimeout) {
        this(
                name,
                groupId,
                new Subscription.Topics(topics),
                maxInFlight,
                maxInFlightBytes,
                commitInterval,
                drainTimeout,
                DEFAULT_PATIENCE);
    }

    /** Reads all topics whose names match, with the default patience. */
    public SlowCallSettings(
            String name,
            String groupId,
            Pattern topics,
            int maxInFlight,
            long maxInFlightBytes,
            Duration commitInterval,
            Duration drainTimeout) {
        this(
                name,
                groupId,
                new Subscription.Matching(topics),
                maxInFlight,
                maxInFlightBytes,
                commitInterval,
                drainTimeout,
                DEFAULT_PATIENCE);
    }

    /** These settings with another patience. */
    public SlowCallSettings withPatience(Duration patience) {
        return new SlowCallSettings(
                name, groupId, subscription, maxInFlight, maxInFlightBytes, commitInterval, drainTimeout, patience);
    }

    private static boolean within(Duration duration, Duration most) {
        return duration.isPositive() && duration.compareTo(most) <= 0;
    }

    private static void require(boolean holds, String field, Object value, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException("slow-call loop: " + field + " is " + value + ", but must be " + wanted);
        }
    }
}
