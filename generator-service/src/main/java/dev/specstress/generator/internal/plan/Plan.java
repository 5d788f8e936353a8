package dev.specstress.generator.internal.plan;

import dev.specstress.kit.campaign.GeneratorShares;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.GenerationKind;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.ids.ContentId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a campaign's sampling plan comes to. A function of the campaign and its taxonomy alone. */
public sealed interface Plan {

    /** Tasks can be written, in ordinal order. */
    record Tasks(Campaign campaign, List<DrawnPair> pairs) implements Plan {

        /** Made one by one, since a plan may hold 150,000. */
        public Stream<GenerationTask> stream() {
            GeneratorShares shares = new GeneratorShares(campaign.getGenerators());
            return IntStream.range(0, pairs.size()).mapToObj(ordinal -> task(ordinal, shares));
        }

        private GenerationTask task(int ordinal, GeneratorShares shares) {
            DrawnPair drawn = pairs.get(ordinal);
            return GenerationTask.newBuilder()
                    .setCampaignId(campaign.getCampaignId())
                    .setTaskId(ContentId.of(
                            ContentId.GENERATION_TASK,
                            campaign.getCampaignId(),
                            Integer.toString(ordinal),
                            drawn.pair().getValue1().getName(),
                            drawn.pair().getValue2().getName()))
                    .setOrdinal(ordinal)
                    .setKind(GenerationKind.TRIPLE)
                    .setPair(drawn.pair())
                    .setFrame(Frame.BASE)
                    .setDrawProbability(drawn.probability())
                    .setGenerator(shares.of(campaign.getSeed(), ordinal))
                    .build();
        }
    }

    /** The campaign cannot be planned; the reason is for its author. */
    record Refused(String reason) implements Plan {}

    /**
     * Plans a campaign.
     *
     * @param values the taxonomy's values; may be empty for the LISTED rule
     */
    static Plan of(Campaign campaign, List<TaxonomyValue> values) {
        return switch (PairRules.draw(campaign.getSampling(), values, campaign.getSeed())) {
            case PairDraw.Refused(String reason) -> new Refused(reason);
            case PairDraw.Drawn(List<DrawnPair> pairs) when pairs.isEmpty() -> new Tasks(campaign, pairs);
            case PairDraw.Drawn(List<DrawnPair> pairs) -> {
                String fault = new GeneratorShares(campaign.getGenerators()).fault();
                yield fault.isEmpty() ? new Tasks(campaign, pairs) : new Refused(fault);
            }
        };
    }
}
