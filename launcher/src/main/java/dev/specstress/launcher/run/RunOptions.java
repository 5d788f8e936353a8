package dev.specstress.launcher.run;

import dev.specstress.inputs.campaign.CampaignOverrides;
import dev.specstress.launcher.cluster.OwnCluster;
import dev.specstress.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line says of a run.
 *
 * @param campaign the campaign's file; the built-in one if empty
 * @param out where the outputs go; by default {@code runs/<name>-<start of the campaign's id>}
 * @param cluster a cluster of the user's; an embedded broker if empty
 * @param topicPrefix put before every topic's name
 * @param progress whether progress is shown
 * @param simulator how simulated models behave; the seed is the campaign's
 */
record RunOptions(
        Optional<Path> campaign,
        CampaignOverrides overrides,
        Optional<Path> out,
        Optional<OwnCluster> cluster,
        String topicPrefix,
        boolean progress,
        SimulatorOptions simulator) {

    StackSettings stack() {
        return new StackSettings(cluster, topicPrefix, simulator, false);
    }
}
