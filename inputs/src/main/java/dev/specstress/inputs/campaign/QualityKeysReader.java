package dev.specstress.inputs.campaign;

import dev.specstress.inputs.campaign.CampaignFile.QualityKeys;
import dev.specstress.schemas.QualityPlan;

/** Which triples a campaign has judged before it asks them. */
record QualityKeysReader(Checks checks, Roster roster) {
    private static final String KEY = "sampling.quality";

    /** Null where none is. */
    QualityPlan plan(QualityKeys keys) {
        if (keys == null) {
            return null;
        }
        var share = checks.share(KEY + ".share", keys.share(), 1);
        if (share == 0) {
            throw checks.refuse(KEY + ".share", "must be above 0; leave " + KEY + " out to have none judged");
        }
        return new QualityPlan(roster.model(KEY + ".judge", keys.judge()), share);
    }
}
