package dev.specstress.scoring;

import dev.specstress.kit.config.ConfigSchema;
import dev.specstress.kit.config.ConfigValues;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the service runs.
 *
 * @param applicationId what the consumer group and changelog topics begin with, before the version of stored state; the
 *     same for all instances
 * @param instanceId of this instance, unique among them; kept over restarts it spares a rebalance, and empty lets the
 *     group name it
 * @param stateDirectory where this installation's instances keep their state on this machine; each has a folder of its own
 * @param threads 1 or more; more than partitions are idle
 * @param standbyReplicas warm copies of the state on other instances, 0 or more
 * @param replicationFactor of changelog topics, 1 or more; -1 leaves it to the brokers
 * @param commitInterval how often transactions commit while there is more to read, and so how long readers wait at most
 *     for what is written; one that has read all commits at once
 * @param stores where the state lies
 * @param rocksDbBytes memory all stores share outside the heap, 16 MiB or more
 * @param threadRestarts how often within ten minutes a thread that failed is replaced before the service has failed
 */
public record ScoringConfig(
        String applicationId,
        Optional<String> instanceId,
        Path stateDirectory,
        int threads,
        int standbyReplicas,
        int replicationFactor,
        Duration commitInterval,
        StateStores stores,
        long rocksDbBytes,
        int threadRestarts,
        ScoringLimits limits) {

    private static final long LEAST_MEMORY = 16L << 20;

    public ScoringConfig {
        if (applicationId.isBlank()) {
            throw new IllegalArgumentException("applicationId is empty");
        }
        requireAtLeast("threads", threads, 1);
        requireAtLeast("standbyReplicas", standbyReplicas, 0);
        if (replicationFactor != -1) {
            requireAtLeast("replicationFactor", replicationFactor, 1);
        }
        requireAtLeast("commitInterval", commitInterval.toMillis(), 1);
        requireAtLeast("rocksDbBytes", rocksDbBytes, LEAST_MEMORY);
        requireAtLeast("threadRestarts", threadRestarts, 0);
    }

    /** One thread, no standby, commits every second under load, 64 MiB for RocksDB: one machine. */
    public static ScoringConfig standard(Path stateDirectory) {
        return new ScoringConfig(
                "specstress-scoring",
                Optional.empty(),
                stateDirectory,
                1,
                0,
                -1,
                Duration.ofSeconds(1),
                StateStores.ROCKSDB,
                4 * LEAST_MEMORY,
                10,
                ScoringLimits.standard());
    }

    /** The keys of this service's configuration. */
    public static ConfigSchema schema() {
        return ScoringKeys.schema();
    }

    /** What an operator asked for. */
    public static ScoringConfig from(ConfigValues values) {
        return ScoringKeys.read(values);
    }

    private static void requireAtLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + ", must be " + least + " or more");
        }
    }
}
