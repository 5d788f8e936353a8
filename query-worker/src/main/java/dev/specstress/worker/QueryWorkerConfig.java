package dev.specstress.worker;

import dev.specstress.kit.config.ConfigLoader;
import dev.specstress.kit.config.ConfigSchema;
import dev.specstress.kit.config.ConfigValues;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;

/**
 * How a query worker works.
 *
 * @param lanes lanes whose queries it asks; empty for every lane there is
 * @param maxInFlight most queries asked at once
 * @param maxInFlightBytes most bytes of records worked on at once by one loop
 * @param commitInterval the longest time between commits
 * @param drainTimeout how long calls in flight may go on once their partition is taken away
 */
public record QueryWorkerConfig(
        List<String> lanes, int maxInFlight, long maxInFlightBytes, Duration commitInterval, Duration drainTimeout) {

    /** What holds where an operator says nothing. */
    public static QueryWorkerConfig defaults() {
        return from(ConfigLoader.of(schema()).load());
    }

    /** The service's own keys; those of providers, Kafka, HTTP and logs are declared by their owners. */
    public static ConfigSchema schema() {
        return ConfigSchema.of(
                "query-worker",
                new ConfigDef()
                        .define(
                                "lanes",
                                Type.LIST,
                                "",
                                Importance.HIGH,
                                "Lanes whose queries it asks; empty for every lane there is.")
                        .define(
                                "max.in.flight",
                                Type.INT,
                                256,
                                Range.between(1, 100_000),
                                Importance.HIGH,
                                "Most queries asked at once.")
                        .define(
                                "max.in.flight.bytes",
                                Type.LONG,
                                64L << 20,
                                Range.between(1, Long.MAX_VALUE),
                                Importance.MEDIUM,
                                "Most bytes of records worked on at once by one loop.")
                        .define(
                                "commit.interval.ms",
                                Type.INT,
                                1000,
                                Range.between(1, 60_000),
                                Importance.LOW,
                                "The longest time between commits.")
                        .define(
                                "drain.timeout.ms",
                                Type.INT,
                                30_000,
                                Range.between(1, 240_000),
                                Importance.MEDIUM,
                                "How long calls in flight may go on once their partition is taken away."));
    }

    public static QueryWorkerConfig from(ConfigValues values) {
        return new QueryWorkerConfig(
                values.list("lanes"),
                values.integer("max.in.flight"),
                values.number("max.in.flight.bytes"),
                values.millis("commit.interval.ms"),
                values.millis("drain.timeout.ms"));
    }
}
