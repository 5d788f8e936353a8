package dev.specstress.scoring.internal.route;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.ModelEntry;
import java.util.List;

/** Which graders may judge an answer. */
final class Graders {

    private Graders() {}

    /** The panel of an answer: all graders, or those of other providers where the campaign bars the answer's own. */
    static List<ModelEntry> of(Campaign campaign, String provider) {
        boolean excludeOwn = campaign.getGrading().getExcludeOwnProvider();
        return campaign.getGraders().stream()
                .filter(grader -> !(excludeOwn && grader.getProvider().equals(provider)))
                .toList();
    }
}
