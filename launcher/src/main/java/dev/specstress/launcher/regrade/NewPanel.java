package dev.specstress.launcher.regrade;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.CampaignLoader;
import dev.specstress.inputs.campaign.CampaignOverrides;
import dev.specstress.inputs.campaign.LaneLimit;
import dev.specstress.inputs.campaign.ProviderAddress;
import dev.specstress.launcher.origin.RunOrigin;
import dev.specstress.launcher.run.CalledModels;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.ModelEntry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The graders of a re-grade.
 *
 * @param addresses of their providers, no others: nothing else is called
 * @param limits by lane, as a campaign file says; a run directory keeps none
 */
record NewPanel(List<ModelEntry> graders, Map<String, ProviderAddress> addresses, Map<String, LaneLimit> limits) {

    /** @throws UserErrorException naming what cannot be used in the campaign file that has the new graders */
    static NewPanel read(Optional<Path> gradersOf, RunOrigin origin) {
        if (gradersOf.isEmpty()) {
            return of(origin.campaign().getGraders(), origin.addresses(), Map.of());
        }
        var loaded = new CampaignLoader().load(gradersOf, CampaignOverrides.none());
        if (loaded.campaign().getGraders().isEmpty()) {
            throw new UserErrorException("--graders-of: " + gradersOf.get() + " has no graders");
        }
        return of(loaded.campaign().getGraders(), loaded.addresses(), loaded.limits());
    }

    private static NewPanel of(
            List<ModelEntry> graders, Map<String, ProviderAddress> addresses, Map<String, LaneLimit> limits) {
        var used = new HashMap<String, ProviderAddress>();
        graders.forEach(grader -> used.put(grader.getProvider(), addresses.get(grader.getProvider())));
        return new NewPanel(graders, used, limits);
    }

    CalledModels called(Campaign campaign) {
        var lanes = new TreeSet<String>();
        campaign.getSubjects().forEach(subject -> lanes.add(subject.getModel().getLane()));
        return new CalledModels(graders, addresses, limits, lanes, campaign.getSeed());
    }

    List<String> names() {
        return graders.stream().map(ModelEntry::getName).toList();
    }
}
