package dev.specstress.launcher.run;

import dev.specstress.inputs.campaign.LaneLimit;
import dev.specstress.inputs.campaign.LoadedCampaign;
import dev.specstress.inputs.campaign.ProviderAddress;
import dev.specstress.schemas.ModelEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The models that are called from here, and where.
 *
 * @param addresses of their providers
 * @param limits what their providers grant, by lane; a lane that is not in it has no limits
 * @param lanes of the campaign's subjects
 * @param seed of the campaign
 */
public record CalledModels(
        List<ModelEntry> models,
        Map<String, ProviderAddress> addresses,
        Map<String, LaneLimit> limits,
        Set<String> lanes,
        long seed) {

    public CalledModels {
        models = List.copyOf(models);
        addresses = Map.copyOf(addresses);
        limits = Map.copyOf(limits);
        lanes = Set.copyOf(lanes);
    }

    /** All that a campaign calls. */
    static CalledModels of(LoadedCampaign loaded) {
        return new CalledModels(
                loaded.models().toList(),
                loaded.addresses(),
                loaded.limits(),
                loaded.lanes(),
                loaded.campaign().getSeed());
    }

    boolean needsSimulator() {
        return addresses.values().stream().anyMatch(ProviderAddress.BuiltInSimulator.class::isInstance);
    }
}
