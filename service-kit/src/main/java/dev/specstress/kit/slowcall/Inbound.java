package dev.specstress.kit.slowcall;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/** One record as a handler sees it. */
public record Inbound<V>(
        String topic, int partition, long offset, String key, V value, Headers headers, Instant timestamp) {}
