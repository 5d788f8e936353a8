package dev.specstress.grader;

import dev.specstress.kit.config.ConfigLoader;
import dev.specstress.kit.config.ConfigSchema;
import dev.specstress.kit.config.ConfigValues;
import dev.specstress.kit.slowcall.SlowCallConfig;
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
 * @param callAllowance how long one call to a matcher or grader may take, attempts and waits included
 * @param referenceWait how long to wait for a record that another one refers to
 * @param loop what its loops have in common
 */
public record GraderConfig(
        int maxMatchesInFlight,
        int maxGradesInFlight,
        Duration callAllowance,
        Duration referenceWait,
        SlowCallConfig loop) {

    /** What holds where an operator says nothing. */
    public static GraderConfig defaults() {
        return from(ConfigLoader.of(schema()).load());
    }

    /** The service's own keys; those of providers, Kafka, HTTP and logs are declared by their owners. */
    public static ConfigSchema schema() {
        ConfigDef bounds =
                SlowCallConfig.bound(new ConfigDef(), "match.max.in.flight", 64, "Most response sets matched at once.");
        ConfigDef own = SlowCallConfig.bound(
                        bounds, "grade.max.in.flight", 128, "Most grading tasks worked on at once.")
                .define(
                        "call.allowance.ms",
                        Type.INT,
                        600_000,
                        Range.between(1, 86_400_000),
                        Importance.MEDIUM,
                        "How long one call to a matcher or grader may take once its turn has come, waits between attempts included.")
                .define(
                        "reference.wait.ms",
                        Type.INT,
                        60_000,
                        Range.between(0, 3_600_000),
                        Importance.LOW,
                        "How long to wait for a record that another one refers to.");
        return ConfigSchema.of("grader-service", own).with(SlowCallConfig.schema());
    }

    public static GraderConfig from(ConfigValues values) {
        return new GraderConfig(
                values.integer("match.max.in.flight"),
                values.integer("grade.max.in.flight"),
                values.millis("call.allowance.ms"),
                values.millis("reference.wait.ms"),
                SlowCallConfig.from(values));
    }
}
