package dev.specstress.generator.internal.plan;

import dev.specstress.kit.campaign.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Pairs in proportion to how often their values are seen together by chance: the product of their frequencies. Drawn
 * without replacement by systematic sampling with probability proportional to size in random order (Hartley and Rao, Annals
 * of Mathematical Statistics 33, 1962): the pairs are put in random order, each with a length of its own inclusion
 * probability, and those on which a random start and every whole step after it fall are taken. So a pair's inclusion
 * probability is exactly {@code pairs wanted x weight / sum of weights}; where that is 1 or more, the pair is taken for
 * certain and the rest shared out among the others. A pair with a value of unknown frequency is never drawn.
 */
final class FrequencyRule {
    /** The order of all pairs is held in memory, 4 bytes each. */
    static final long MOST_PAIRS = 50_000_000;

    private FrequencyRule() {}

    static PairDraw draw(PairPopulation population, int wanted, long seed) {
        if (population.all().count() > MOST_PAIRS) {
            return new PairDraw.Refused(
                    "sampling.pairRule BY_FREQUENCY draws from at most " + MOST_PAIRS + " pairs; the"
                            + " taxonomy's " + population.values().size() + " values have "
                            + population.all().count());
        }
        PairWeights weights = PairWeights.of(population);
        if (weights.isEmpty()) {
            return wanted == 0
                    ? new PairDraw.Drawn(List.of(), 0, population.nearSynonyms().count())
                    : new PairDraw.Refused(
                            "sampling.pairRule BY_FREQUENCY needs how often each value is seen, and fewer than"
                                    + " two of the taxonomy's values say so; use UNIFORM, BY_CATEGORY_CELL or LISTED");
        }
        if (wanted > weights.count()) {
            return PairRules.tooFew(wanted, weights.count(), population.told() + ", whose frequencies are known");
        }
        List<DrawnPair> pairs = new Systematic(population, weights, seed).take(wanted);
        Collections.shuffle(pairs, Seeds.random(seed, "plan-order"));
        return new PairDraw.Drawn(
                pairs, weights.count(), population.nearSynonyms().count());
    }

    /** One pass along the random order. */
    private record Systematic(PairPopulation population, PairWeights weights, long seed) {

        List<DrawnPair> take(int wanted) {
            InclusionProbabilities probabilities = InclusionProbabilities.of(weights, wanted);
            List<DrawnPair> taken = new ArrayList<>(wanted);
            RandomGenerator valueOrder = Seeds.random(seed, "value-order");
            double next = Seeds.random(seed, "start").nextDouble();
            double along = 0;
            int last = -1;
            for (int at : weights.shuffled(Seeds.random(seed, "pairs"))) {
                double probability = probabilities.of(weights.weight(at));
                boolean certain = probability == 1;
                along += certain ? 0 : probability;
                if (certain || along > next) {
                    taken.add(drawn(at, probability, valueOrder));
                    next += certain ? 0 : 1;
                } else {
                    last = at;
                }
            }
            // Only rounding in the sum of lengths leads here.
            if (taken.size() < wanted) {
                taken.add(drawn(last, probabilities.of(weights.weight(last)), valueOrder));
            }
            return taken;
        }

        private DrawnPair drawn(int at, double probability, RandomGenerator order) {
            UnorderedPairs.Pair pair = population.all().at(weights.number(at));
            return new DrawnPair(
                    UniformRule.ordered(
                            population.values().get(pair.low()),
                            population.values().get(pair.high()),
                            order),
                    probability);
        }
    }
}
