package dev.specstress.launcher.run;

import dev.specstress.launcher.cluster.OwnCluster;
import dev.specstress.simulator.SimulatorOptions;
import java.util.Optional;

/**
 * Where services run in this JVM, and which.
 *
 * @param cluster a cluster of the user's; an embedded broker if empty
 * @param topicPrefix put before every topic's name
 * @param simulator how simulated models behave; the seed is the campaign's
 * @param judgingOnly whether only those start that judge answers which are there already
 */
public record StackSettings(
        Optional<OwnCluster> cluster, String topicPrefix, SimulatorOptions simulator, boolean judgingOnly) {}
