package dev.specstress.kit.http;

import dev.specstress.kit.config.ConfigSchema;
import dev.specstress.kit.config.ConfigValues;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;

/**
 * Where health and metrics are served.
 *
 * @param port 0 takes a free one
 */
public record HttpSettings(String host, int port) {

    public static ConfigSchema schema() {
        return ConfigSchema.of(
                "http",
                new ConfigDef()
                        .define(
                                "http.host",
                                Type.STRING,
                                "127.0.0.1",
                                new ConfigDef.NonEmptyString(),
                                Importance.MEDIUM,
                                "Address to serve health and metrics at; 0.0.0.0 for all, as in a container.")
                        .define(
                                "http.port",
                                Type.INT,
                                8080,
                                Range.between(0, 65_535),
                                Importance.MEDIUM,
                                "Port to serve health and metrics at; 0 takes a free one and logs it."));
    }

    public static HttpSettings from(ConfigValues values) {
        return new HttpSettings(values.text("http.host"), values.integer("http.port"));
    }
}
