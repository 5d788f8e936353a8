package dev.specstress.worker;

import dev.specstress.kit.config.ConfigLoader;
import dev.specstress.kit.config.ConfigSchema;
import dev.specstress.kit.config.ConfigValues;
import dev.specstress.kit.slowcall.SlowCallConfig;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;

/**
 * How a query worker works.
 *
 * @param lanes lanes whose queries it asks; empty for every lane there is
 * @param maxInFlight most queries asked at once
 * @param loop how its loop works otherwise
 */
public record QueryWorkerConfig(List<String> lanes, int maxInFlight, SlowCallConfig loop) {

    /** What holds where an operator says nothing. */
    public static QueryWorkerConfig defaults() {
        return from(ConfigLoader.of(schema()).load());
    }

    /** The service's own keys; those of providers, Kafka, HTTP and logs are declared by their owners. */
    public static ConfigSchema schema() {
        ConfigDef own = new ConfigDef()
                .define(
                        "lanes",
                        Type.LIST,
                        "",
                        Importance.HIGH,
                        "Lanes whose queries it asks; empty for every lane there is.");
        return ConfigSchema.of(
                        "query-worker", SlowCallConfig.bound(own, "max.in.flight", 256, "Most queries asked at once."))
                .with(SlowCallConfig.schema());
    }

    public static QueryWorkerConfig from(ConfigValues values) {
        return new QueryWorkerConfig(
                values.list("lanes"), values.integer("max.in.flight"), SlowCallConfig.from(values));
    }
}
