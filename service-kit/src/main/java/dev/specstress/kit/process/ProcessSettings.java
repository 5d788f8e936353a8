package dev.specstress.kit.process;

import dev.specstress.kit.config.ConfigSchema;
import dev.specstress.kit.config.ConfigValues;
import java.time.Duration;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;

/** How long a process waits at its start and at its end. */
record ProcessSettings(Duration startupTimeout, Duration shutdownTimeout) {
    private static final int TEN_MINUTES = 600_000;

    static ConfigSchema schema() {
        return ConfigSchema.of(
                "process",
                new ConfigDef()
                        .define(
                                "startup.timeout.ms",
                                Type.INT,
                                60_000,
                                Range.between(100, TEN_MINUTES),
                                Importance.LOW,
                                "How long to wait for a Kafka broker to answer before giving up with exit code 1.")
                        .define(
                                "shutdown.timeout.ms",
                                Type.INT,
                                30_000,
                                Range.between(0, TEN_MINUTES),
                                Importance.MEDIUM,
                                "How long to finish what is in flight when told to end; keep it below the orchestrator's grace period."));
    }

    static ProcessSettings from(ConfigValues values) {
        return new ProcessSettings(values.millis("startup.timeout.ms"), values.millis("shutdown.timeout.ms"));
    }
}
