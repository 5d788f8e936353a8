package dev.specstress.generator.internal.plan;

import dev.specstress.embeddings.Embedder;
import dev.specstress.kit.campaign.GeneratorShares;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.GenerationKind;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.PairRule;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.ids.ContentId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a campaign's sampling plan comes to. A function of the campaign and its taxonomy alone. */
public sealed interface Plan {

    /**
     * Tasks can be written, in ordinal order.
     *
     * @param candidates pairs that could have been drawn
     * @param nearSynonyms pairs that were left out before the draw
     */
    record Tasks(Campaign campaign, List<DrawnPair> pairs, long candidates, long nearSynonyms) implements Plan {

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
     * @param embedder asked only where near-synonyms are to be left out
     */
    static Plan of(Campaign campaign, List<TaxonomyValue> values, Embedder embedder) {
        double cosine = campaign.getSampling().getNearSynonymCosine();
        if (!(cosine >= 0 && cosine <= 1)) {
            return new Refused("sampling.nearSynonymCosine is " + cosine + "; it must be 0 to 1");
        }
        boolean drawn = campaign.getSampling().getPairRule() != PairRule.LISTED
                && campaign.getSampling().getTriples() > 0;
        NearSynonyms near =
                drawn && cosine > 0 ? NearSynonyms.among(values, embedder, cosine) : NearSynonyms.NONE;
        return switch (PairRules.draw(
                campaign.getSampling(), new PairPopulation(values, near), campaign.getSeed())) {
            case PairDraw.Refused(String reason) -> new Refused(reason);
            case PairDraw.Drawn it -> {
                String fault = it.pairs().isEmpty()
                        ? ""
                        : new GeneratorShares(campaign.getGenerators()).fault();
                yield fault.isEmpty()
                        ? new Tasks(campaign, it.pairs(), it.candidates(), it.nearSynonyms())
                        : new Refused(fault);
            }
        };
    }
}
