package dev.specstress.generator.internal.plan;

import dev.specstress.kit.campaign.Seeds;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.ValuePair;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Every unordered pair of distinct values is as likely as any other, drawn without replacement: each has probability
 * (pairs wanted) / (pairs there are). Which of the two values comes first is a fair coin.
 */
final class UniformRule {
    private UniformRule() {}

    static PairDraw draw(PairPopulation population, int wanted, long seed) {
        long there = population.count();
        if (wanted > there) {
            return PairRules.tooFew(wanted, there, population.told());
        }
        UnorderedPairs all = population.all();
        RandomGenerator order = Seeds.random(seed, "value-order");
        DistinctNumbers numbers = new DistinctNumbers(all.count(), Seeds.random(seed, "pairs"));
        double probability = (double) wanted / there;
        List<DrawnPair> pairs = new ArrayList<>(wanted);
        while (pairs.size() < wanted) {
            long number = numbers.next();
            if (!population.nearSynonyms().has(number)) {
                UnorderedPairs.Pair pair = all.at(number);
                List<TaxonomyValue> values = population.values();
                pairs.add(new DrawnPair(ordered(values.get(pair.low()), values.get(pair.high()), order), probability));
            }
        }
        return new PairDraw.Drawn(pairs, there, population.nearSynonyms().count());
    }

    static ValuePair ordered(TaxonomyValue one, TaxonomyValue other, RandomGenerator order) {
        return order.nextBoolean() ? new ValuePair(one, other) : new ValuePair(other, one);
    }
}
