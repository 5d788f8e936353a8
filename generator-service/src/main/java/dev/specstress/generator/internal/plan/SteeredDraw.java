package dev.specstress.generator.internal.plan;

import dev.specstress.embeddings.Embedder;
import dev.specstress.kit.campaign.GeneratorShares;
import dev.specstress.kit.campaign.Seeds;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.GenerationKind;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.SteeredPart;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.ids.ContentId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The tasks of a wave for one stratum. The value pairs of a stratum are one uniform draw without replacement, of which each
 * wave takes up where the last one stopped: given the waves before it, a pair has probability (tasks of the wave) / (pairs
 * not drawn before). A stratum's draw knows nothing of the base frame's, nor of other strata's.
 */
public final class SteeredDraw {
    private final Campaign campaign;
    private final PairPopulation population;

    SteeredDraw(Campaign campaign, PairPopulation population) {
        this.campaign = campaign;
        this.population = population;
    }

    /** @param values the taxonomy's, as the campaign's plan was made from */
    public static SteeredDraw of(Campaign campaign, List<TaxonomyValue> values, Embedder embedder) {
        return new SteeredDraw(campaign, Planning.population(campaign, values, embedder));
    }

    /** How many tasks a stratum can have: one for each pair of values. */
    public long most() {
        return population.count();
    }

    /** In ordinal order. */
    public List<GenerationTask> tasks(SteeredPart part) {
        long seed = campaign.getSeed();
        GeneratorShares shares = new GeneratorShares(campaign.getGenerators());
        DistinctNumbers numbers =
                new DistinctNumbers(population.all().count(), Seeds.random(seed, "steered-pairs", part.getStratum()));
        RandomGenerator order = Seeds.random(seed, "steered-value-order", part.getStratum());
        double probability = (double) part.getTasks() / (population.count() - part.getFirstTask());
        List<GenerationTask> tasks = new ArrayList<>(part.getTasks());
        for (int at = 0; at < part.getFirstTask() + part.getTasks(); at++) {
            UnorderedPairs.Pair pair = next(numbers);
            var values = UniformRule.ordered(
                    population.values().get(pair.low()), population.values().get(pair.high()), order);
            if (at >= part.getFirstTask()) {
                int ordinal = part.getFirstOrdinal() + at - part.getFirstTask();
                tasks.add(GenerationTask.newBuilder()
                        .setCampaignId(campaign.getCampaignId())
                        .setTaskId(ContentId.of(
                                ContentId.GENERATION_TASK,
                                campaign.getCampaignId(),
                                Integer.toString(ordinal),
                                values.getValue1().getName(),
                                values.getValue2().getName()))
                        .setOrdinal(ordinal)
                        .setKind(GenerationKind.TRIPLE)
                        .setPair(values)
                        .setFrame(Frame.STEERED)
                        .setDrawProbability(probability)
                        .setGenerator(shares.of(seed, ordinal))
                        .setStrata(List.of(part.getStratum()))
                        .build());
            }
        }
        return tasks;
    }

    private UnorderedPairs.Pair next(DistinctNumbers numbers) {
        long number = numbers.next();
        while (population.nearSynonyms().has(number)) {
            number = numbers.next();
        }
        return population.all().at(number);
    }
}
