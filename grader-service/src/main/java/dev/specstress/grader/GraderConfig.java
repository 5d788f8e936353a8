package dev.specstress.grader;

import dev.specstress.kit.config.ConfigLoader;
import dev.specstress.kit.config.ConfigSchema;
import dev.specstress.kit.config.ConfigValues;
import java.time.Duration;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;

/**
 * How a grader service works.
 *
 * @param maxMatchesInFlight most response sets matched at once
 * @param maxGradesInFlight most grading tasks worked on at once
 * @param maxInFlightBytes most bytes of records worked on at once by one loop
 * @param callAllowance how long one call to a matcher or grader may take, attempts and waits included
 * @param referenceWait how long to wait for a record that another one refers to
 * @param commitInterval the longest time between commits
 * @param drainTimeout how long calls in flight may go on once their partition is taken away
 */
public record GraderConfig(
        int maxMatchesInFlight,
        int maxGradesInFlight,
        long maxInFlightBytes,
        Duration callAllowance,
        Duration referenceWait,
        Duration commitInterval,
        Duration drainTimeout) {

    /** What holds where an operator says nothing. */
    public static GraderConfig defaults() {
        return from(ConfigLoader.of(schema()).load());
    }

    /** The service's own keys; those of providers, Kafka, HTTP and logs are declared by their owners. */
    public static ConfigSchema schema() {
        return ConfigSchema.of(
                "grader-service",
                new ConfigDef()
                        .define(
                                "match.max.in.flight",
                                Type.INT,
                                64,
                                Range.between(1, 100_000),
                                Importance.HIGH,
                                "Most response sets matched at once.")
                        .define(
                                "grade.max.in.flight",
                                Type.INT,
                                128,
                                Range.between(1, 100_000),
                                Importance.HIGH,
                                "Most grading tasks worked on at once.")
                        .define(
                                "max.in.flight.bytes",
                                Type.LONG,
                                64L << 20,
                                Range.between(1, Long.MAX_VALUE),
                                Importance.MEDIUM,
                                "Most bytes of records worked on at once by one loop.")
                        .define(
                                "call.allowance.ms",
                                Type.INT,
                                600_000,
                                Range.between(1, 86_400_000),
                                Importance.MEDIUM,
                                "How long one call to a matcher or grader may take, attempts and waits included.")
                        .define(
                                "reference.wait.ms",
                                Type.INT,
                                60_000,
                                Range.between(0, 3_600_000),
                                Importance.LOW,
                                "How long to wait for a record that another one refers to.")
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

    public static GraderConfig from(ConfigValues values) {
        return new GraderConfig(
                values.integer("match.max.in.flight"),
                values.integer("grade.max.in.flight"),
                values.number("max.in.flight.bytes"),
                values.millis("call.allowance.ms"),
                values.millis("reference.wait.ms"),
                values.millis("commit.interval.ms"),
                values.millis("drain.timeout.ms"));
    }
}
