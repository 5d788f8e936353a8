package dev.specstress.generator.internal.plan;

import dev.specstress.kit.campaign.GeneratorShares;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.GenerationKind;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.SteeredPart;
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
     * @param clauses pairs of clauses that seed triples of their own
     * @param steered what the first wave plans for each target
     */
    record Tasks(
            Campaign campaign,
            List<DrawnPair> pairs,
            long candidates,
            long nearSynonyms,
            List<ClauseSeeds.Seed> clauses,
            List<SteeredPart> steered,
            SteeredDraw draw)
            implements Plan {

        /** Made one by one, since a plan may hold 150,000. */
        public Stream<GenerationTask> stream() {
            GeneratorShares shares = new GeneratorShares(campaign.getGenerators());
            int afterImported = pairs.size() + campaign.getSampling().getImportedQuestions();
            return Stream.of(
                            IntStream.range(0, pairs.size()).mapToObj(ordinal -> task(ordinal, shares)),
                            IntStream.range(0, clauses.size())
                                    .mapToObj(at -> task(afterImported + at, clauses.get(at), shares)),
                            steered.stream().flatMap(part -> draw.tasks(part).stream()))
                    .flatMap(tasks -> tasks);
        }

        /** Tasks of all frames. */
        public int count() {
            return pairs.size()
                    + clauses.size()
                    + steered.stream().mapToInt(SteeredPart::getTasks).sum();
        }

        private GenerationTask task(int ordinal, ClauseSeeds.Seed seed, GeneratorShares shares) {
            return GenerationTask.newBuilder(task(ordinal, new DrawnPair(seed.pair(), seed.probability()), shares))
                    .setFrame(Frame.SPEC_SEEDED)
                    .setClausePair(seed.clauses())
                    .build();
        }

        private GenerationTask task(int ordinal, GeneratorShares shares) {
            return task(ordinal, pairs.get(ordinal), shares);
        }

        private GenerationTask task(int ordinal, DrawnPair drawn, GeneratorShares shares) {
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
}
