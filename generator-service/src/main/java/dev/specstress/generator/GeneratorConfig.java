package dev.specstress.generator;

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
 * How a generator service works.
 *
 * @param maxInFlight most generation tasks worked on at once
 * @param callAllowance how long one call to a generator may take, attempts and waits included
 * @param referenceWait how long to wait for a record that another one refers to
 * @param loop what its loops have in common
 */
public record GeneratorConfig(int maxInFlight, Duration callAllowance, Duration referenceWait, SlowCallConfig loop) {

    /** What holds where an operator says nothing. */
    public static GeneratorConfig defaults() {
        return from(ConfigLoader.of(schema()).load());
    }

    /** The service's own keys; those of providers, Kafka, HTTP and logs are declared by their owners. */
    public static ConfigSchema schema() {
        ConfigDef own = SlowCallConfig.bound(
                        new ConfigDef(), "max.in.flight", 64, "Most generation tasks worked on at once.")
                .define(
                        "call.allowance.ms",
                        Type.INT,
                        600_000,
                        Range.between(1, 86_400_000),
                        Importance.MEDIUM,
                        "How long one call to a generator may take once its turn has come, waits between attempts included.")
                .define(
                        "reference.wait.ms",
                        Type.INT,
                        60_000,
                        Range.between(0, 3_600_000),
                        Importance.LOW,
                        "How long to wait for a record that another one refers to.");
        return ConfigSchema.of("generator-service", own).with(SlowCallConfig.schema());
    }

    public static GeneratorConfig from(ConfigValues values) {
        return new GeneratorConfig(
                values.integer("max.in.flight"),
                values.millis("call.allowance.ms"),
                values.millis("reference.wait.ms"),
                SlowCallConfig.from(values));
    }
}
