package dev.specstress.kit.process;

import dev.specstress.kit.config.ConfigValues;
import dev.specstress.kit.kafka.KafkaAccess;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/**
 * What a process hands to the service it hosts; the service neither closes nor replaces any of it.
 *
 * @param address {@code host:port} at which this process answers over HTTP
 */
public record ServiceContext(
        ConfigValues config, KafkaAccess kafka, MeterRegistry meters, Clock clock, String address) {}
