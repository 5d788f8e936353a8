package dev.specstress.scoring;

import dev.specstress.kit.config.ConfigSchema;
import dev.specstress.kit.config.ConfigValues;
import dev.specstress.kit.config.InvalidConfigException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.streams.state.HostInfo;

/** The configuration keys of {@link ScoringConfig}. Keys are public: they change only with a new major version. */
final class ScoringKeys {

    private static final String APPLICATION_ID = "application.id";
    private static final String INSTANCE_ID = "instance.id";
    private static final String STATE_DIR = "state.dir";
    private static final String STATE_STORES = "state.stores";
    private static final String THREADS = "threads";
    private static final String STANDBY_REPLICAS = "standby.replicas";
    private static final String REPLICATION_FACTOR = "changelog.replication.factor";
    private static final String COMMIT_INTERVAL = "commit.interval.ms";
    private static final String ROCKSDB_MEMORY = "rocksdb.memory.bytes";
    private static final String THREAD_RESTARTS = "thread.restarts";
    private static final String ANSWER_BYTES = "answer.max.bytes";
    private static final String MARKER_RETENTION = "marker.retention.ms";
    private static final String MAX_OPEN = "open.scenarios.max";
    private static final String ADVERTISED = "http.advertised";
    private static final String PARKED_FOR = "parked.for.ms";

    private ScoringKeys() {}

    static ConfigSchema schema() {
        ScoringConfig standard = ScoringConfig.standard(Path.of("state", "scoring-streams"));
        ScoringLimits limits = standard.limits();
        ConfigDef keys = new ConfigDef()
                .define(
                        APPLICATION_ID,
                        ConfigDef.Type.STRING,
                        standard.applicationId(),
                        new ConfigDef.NonEmptyString(),
                        ConfigDef.Importance.HIGH,
                        "Consumer group and begin of changelog topics, with -v and the version of state; alike in all"
                                + " instances.")
                .define(
                        INSTANCE_ID,
                        ConfigDef.Type.STRING,
                        "",
                        ConfigDef.Importance.MEDIUM,
                        "Unique among the instances and kept over restarts, it spares a rebalance; empty for none.")
                .define(
                        STATE_DIR,
                        ConfigDef.Type.STRING,
                        standard.stateDirectory().toString(),
                        new ConfigDef.NonEmptyString(),
                        ConfigDef.Importance.HIGH,
                        "Where instances keep their state on this machine.")
                .define(
                        STATE_STORES,
                        ConfigDef.Type.STRING,
                        "rocksdb",
                        ConfigDef.ValidString.in("rocksdb", "memory"),
                        ConfigDef.Importance.MEDIUM,
                        "Where state lies: on disk, or in the heap and read back from Kafka at every start.");
        keys = keys.define(
                ADVERTISED,
                ConfigDef.Type.STRING,
                "",
                ConfigDef.Importance.MEDIUM,
                "host:port at which other instances reach this one's HTTP; empty for http.host and its port.");
        keys = number(keys, THREADS, standard.threads(), 1, "Stream threads; more than partitions are idle.");
        keys = number(keys, STANDBY_REPLICAS, standard.standbyReplicas(), 0, "Warm copies of state elsewhere.");
        keys = number(
                keys, REPLICATION_FACTOR, standard.replicationFactor(), -1, "Of changelogs; -1 leaves it to Kafka.");
        keys = number(
                keys,
                COMMIT_INTERVAL,
                standard.commitInterval().toMillis(),
                1,
                "Longest time between commits under load.");
        keys = number(keys, ROCKSDB_MEMORY, standard.rocksDbBytes(), 16 << 20, "Memory of all stores, off heap.");
        keys = number(keys, THREAD_RESTARTS, standard.threadRestarts(), 0, "Failed threads replaced in ten minutes.");
        keys = number(keys, ANSWER_BYTES, limits.answerBytes(), 4, "UTF-8 bytes of an answer kept in a set.");
        keys = number(
                keys, MARKER_RETENTION, limits.markerRetention().toMillis(), 1, "How long markers outlive a campaign.");
        keys = number(keys, MAX_OPEN, limits.maxOpenScenarios(), 1, "Open at once, of a campaign that sets no bound.");
        keys = number(keys, PARKED_FOR, limits.parkedFor().toMillis(), 1, "How long records wait for their campaign.");
        return ConfigSchema.of("scoring-streams", keys);
    }

    /** Where other instances reach this one: as configured, or else where it answers. */
    static HostInfo address(ConfigValues values, String answersAt) {
        String advertised = values.text(ADVERTISED).isBlank() ? answersAt : values.text(ADVERTISED);
        try {
            return Objects.requireNonNull(HostInfo.buildFromEndpoint(advertised));
        } catch (RuntimeException e) {
            throw new InvalidConfigException(ADVERTISED + ": " + advertised + " is not host:port");
        }
    }

    private static ConfigDef number(ConfigDef keys, String key, long byDefault, long least, String says) {
        return keys.define(
                key, ConfigDef.Type.LONG, byDefault, ConfigDef.Range.atLeast(least), ConfigDef.Importance.MEDIUM, says);
    }

    static ScoringConfig read(ConfigValues values) {
        ScoringLimits standard = ScoringLimits.standard();
        ScoringLimits limits = new ScoringLimits(
                Math.toIntExact(values.number(ANSWER_BYTES)),
                Math.toIntExact(values.number(MAX_OPEN)),
                values.millis(MARKER_RETENTION),
                values.millis(PARKED_FOR),
                values.millis(PARKED_FOR),
                standard.pausedRecheck(),
                standard.punctuateEvery(),
                standard.batch());
        return new ScoringConfig(
                values.text(APPLICATION_ID),
                Optional.of(values.text(INSTANCE_ID)).filter(id -> !id.isBlank()),
                Path.of(values.text(STATE_DIR)),
                Math.toIntExact(values.number(THREADS)),
                Math.toIntExact(values.number(STANDBY_REPLICAS)),
                Math.toIntExact(values.number(REPLICATION_FACTOR)),
                values.millis(COMMIT_INTERVAL),
                values.oneOf(STATE_STORES, StateStores.class),
                values.number(ROCKSDB_MEMORY),
                Math.toIntExact(values.number(THREAD_RESTARTS)),
                limits);
    }
}
