package dev.specstress.inputs.campaign;

import dev.specstress.inputs.questions.ImportedQuestions;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Generator;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.QualityPlan;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.Subject;
import dev.specstress.schemas.Taxonomy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A checked campaign with all it refers to, ready to be submitted.
 *
 * @param questions those the user brings, in the order of their ordinals
 * @param rows complete rows the user brings instead: then no subject is asked
 * @param addresses where each provider of the campaign is called
 * @param limits what providers grant, by lane; a lane that is not in it has no limits
 */
public record LoadedCampaign(
        Campaign campaign,
        Taxonomy taxonomy,
        List<Spec> specs,
        ImportedQuestions questions,
        Optional<BroughtRows> rows,
        Map<String, ProviderAddress> addresses,
        Map<String, LaneLimit> limits) {

    /** The lanes its subjects' calls go through. */
    public Set<String> lanes() {
        var lanes = new TreeSet<String>();
        campaign.getSubjects().forEach(subject -> lanes.add(subject.getModel().getLane()));
        return lanes;
    }

    /** Whether any of its providers is the built-in simulator. */
    public boolean needsSimulator() {
        return addresses.values().stream().anyMatch(ProviderAddress.BuiltInSimulator.class::isInstance);
    }

    /** Every model it calls, in any role. */
    public Stream<ModelEntry> models() {
        return Stream.of(
                        rows.isPresent()
                                ? Stream.<ModelEntry>empty()
                                : campaign.getSubjects().stream().map(Subject::getModel),
                        campaign.getGenerators().stream().map(Generator::getModel),
                        rows.filter(brought -> !brought.rows().needMatcher()).isPresent()
                                ? Stream.<ModelEntry>empty()
                                : Stream.of(campaign.getMatcher()),
                        Optional.ofNullable(campaign.getSampling().getQuality()).map(QualityPlan::getJudge).stream(),
                        campaign.getGraders().stream())
                .flatMap(models -> models);
    }
}
