package dev.specstress.generator.internal.plan;

import dev.specstress.schemas.TaxonomyValue;
import java.util.List;

/**
 * The unordered pairs between two categories, or within one.
 *
 * @param second the other category's values; the same list as {@code first} for pairs within one category
 */
record CategoryCell(List<TaxonomyValue> first, List<TaxonomyValue> second, boolean within) {

    record Pair(TaxonomyValue one, TaxonomyValue other) {}

    long count() {
        return within ? new UnorderedPairs(first.size()).count() : (long) first.size() * second.size();
    }

    /** The pair of a number, 0 to {@code count() - 1}. */
    Pair at(long number) {
        if (within) {
            UnorderedPairs.Pair pair = new UnorderedPairs(first.size()).at(number);
            return new Pair(first.get(pair.low()), first.get(pair.high()));
        }
        return new Pair(first.get((int) (number / second.size())), second.get((int) (number % second.size())));
    }
}
