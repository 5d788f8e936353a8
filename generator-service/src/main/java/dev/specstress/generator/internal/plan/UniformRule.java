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

    static PairDraw draw(List<TaxonomyValue> values, int wanted, long seed) {
        UnorderedPairs all = new UnorderedPairs(values.size());
        if (wanted > all.count()) {
            return PairRules.tooFew(wanted, all.count(), "pairs of the taxonomy's " + values.size() + " values");
        }
        RandomGenerator order = Seeds.random(seed, "value-order");
        DistinctNumbers numbers = new DistinctNumbers(all.count(), Seeds.random(seed, "pairs"));
        double probability = (double) wanted / all.count();
        List<DrawnPair> pairs = new ArrayList<>(wanted);
        for (int drawn = 0; drawn < wanted; drawn++) {
            UnorderedPairs.Pair pair = all.at(numbers.next());
            pairs.add(new DrawnPair(ordered(values.get(pair.low()), values.get(pair.high()), order), probability));
        }
        return new PairDraw.Drawn(pairs);
    }

    static ValuePair ordered(TaxonomyValue one, TaxonomyValue other, RandomGenerator order) {
        return order.nextBoolean() ? new ValuePair(one, other) : new ValuePair(other, one);
    }
}
