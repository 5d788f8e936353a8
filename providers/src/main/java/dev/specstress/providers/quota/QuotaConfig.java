package dev.specstress.providers.quota;

import dev.specstress.kit.config.ConfigFamily;
import dev.specstress.kit.config.ConfigSchema;
import dev.specstress.kit.config.ConfigValues;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;

/**
 * What providers grant to the keys in use, by lane, and how much this process counts when they are divided.
 *
 * @param limits by lane; a lane that is not in it has no limits
 * @param weight above 0; a process of weight 2 gets twice what one of weight 1 gets where both lack
 */
public record QuotaConfig(Map<String, LaneLimits> limits, double weight) {
    /** What holds where an operator says nothing. */
    public static final QuotaConfig NONE = new QuotaConfig(Map.of(), 1);

    private static final String FAMILY = "lanes.";
    private static final String REQUESTS = "requests.per.minute";
    private static final String TOKENS = "tokens.per.minute";
    private static final String CONCURRENCY = "concurrency";
    private static final String WEIGHT = "quota.weight";
    private static final double UNLIMITED = 0;

    public QuotaConfig {
        limits = Map.copyOf(limits);
    }

    /** The keys: {@code lanes.<lane>.…} for each pool of limits, {@code quota.…} for the process. */
    public static ConfigSchema schema() {
        ConfigDef own = new ConfigDef()
                .define(
                        WEIGHT,
                        Type.DOUBLE,
                        NONE.weight(),
                        Range.between(0.001, 1000),
                        Importance.LOW,
                        "How much this process counts when limits are divided among all that use them.");
        return ConfigSchema.of("quota", own).withFamily(new ConfigFamily(FAMILY, "<lane>", laneKeys()));
    }

    public static QuotaConfig from(ConfigValues values) {
        Map<String, LaneLimits> limits = new TreeMap<>();
        values.family(FAMILY).forEach((lane, keys) -> limits.put(lane, limits(keys)));
        return new QuotaConfig(limits, values.decimal(WEIGHT));
    }

    private static LaneLimits limits(ConfigValues keys) {
        int concurrency = keys.integer(CONCURRENCY);
        return new LaneLimits(
                limit(keys.decimal(REQUESTS)),
                limit(keys.decimal(TOKENS)),
                concurrency == 0 ? Integer.MAX_VALUE : concurrency);
    }

    private static double limit(double perMinute) {
        return perMinute == UNLIMITED ? Double.POSITIVE_INFINITY : perMinute;
    }

    private static ConfigDef laneKeys() {
        return new ConfigDef()
                .define(
                        REQUESTS,
                        Type.DOUBLE,
                        UNLIMITED,
                        Range.atLeast(0),
                        Importance.HIGH,
                        "Requests a minute the provider grants to the key, all processes together; 0 for no limit.")
                .define(
                        TOKENS,
                        Type.DOUBLE,
                        UNLIMITED,
                        Range.atLeast(0),
                        Importance.HIGH,
                        "Tokens a minute, input and output together, all processes together; 0 for no limit.")
                .define(
                        CONCURRENCY,
                        Type.INT,
                        0,
                        Range.between(0, 1_000_000),
                        Importance.MEDIUM,
                        "Calls at once, all processes together; 0 for no limit.");
    }
}
