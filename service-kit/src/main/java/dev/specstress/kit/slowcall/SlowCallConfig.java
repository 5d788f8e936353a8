package dev.specstress.kit.slowcall;

import dev.specstress.kit.config.ConfigSchema;
import dev.specstress.kit.config.ConfigValues;
import dev.specstress.schemas.topics.TopicNames;
import java.time.Duration;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;

/**
 * What an operator says about the slow-call loops of a service; the same keys in each.
 *
 * @param maxInFlightBytes most bytes of records worked on at once by one loop
 * @param commitInterval the longest time between commits
 * @param drainTimeout how long calls in flight may go on once their partition is taken away
 */
public record SlowCallConfig(long maxInFlightBytes, Duration commitInterval, Duration drainTimeout) {
    private static final String BYTES = "max.in.flight.bytes";
    private static final String COMMIT = "commit.interval.ms";
    private static final String DRAIN = "drain.timeout.ms";

    /** The keys all loops of a service share. */
    public static ConfigSchema schema() {
        return ConfigSchema.of(
                "slow-call loop",
                new ConfigDef()
                        .define(
                                BYTES,
                                Type.LONG,
                                64L << 20,
                                Range.between(1, Long.MAX_VALUE),
                                Importance.MEDIUM,
                                "Most bytes of records worked on at once by one loop.")
                        .define(
                                COMMIT,
                                Type.INT,
                                1000,
                                Range.between(1, SlowCallSettings.LONGEST_COMMIT_INTERVAL.toMillis()),
                                Importance.LOW,
                                "The longest time between commits.")
                        .define(
                                DRAIN,
                                Type.INT,
                                30_000,
                                Range.between(1, SlowCallSettings.LONGEST_DRAIN.toMillis()),
                                Importance.MEDIUM,
                                "How long calls in flight may go on once their partition is taken away."));
    }

    /** Declares the key of one loop's bound on records in flight. */
    public static ConfigDef bound(ConfigDef keys, String key, int standard, String meaning) {
        return keys.define(key, Type.INT, standard, Range.between(1, 100_000), Importance.HIGH, meaning);
    }

    public static SlowCallConfig from(ConfigValues values) {
        return new SlowCallConfig(values.number(BYTES), values.millis(COMMIT), values.millis(DRAIN));
    }

    /** The settings of one loop; its consumer group is its name behind the topics' prefix. */
    public SlowCallSettings loop(String name, TopicNames topics, Subscription subscription, int maxInFlight) {
        return new SlowCallSettings(
                name,
                topics.prefix() + name,
                subscription,
                maxInFlight,
                maxInFlightBytes,
                commitInterval,
                drainTimeout,
                SlowCallSettings.DEFAULT_PATIENCE);
    }
}
