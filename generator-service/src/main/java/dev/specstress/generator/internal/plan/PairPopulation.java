package dev.specstress.generator.internal.plan;

import dev.specstress.schemas.TaxonomyValue;
import java.util.List;

/**
 * The pairs a rule may draw from: all unordered pairs of a taxonomy's values but the near-synonyms.
 *
 * @param values in the taxonomy's own order
 */
record PairPopulation(List<TaxonomyValue> values, NearSynonyms nearSynonyms) {

    /** Every pair, near-synonyms too, by its number. */
    UnorderedPairs all() {
        return new UnorderedPairs(values.size());
    }

    /** Pairs that may be drawn. */
    long count() {
        return all().count() - nearSynonyms.count();
    }

    String told() {
        return "pairs of the taxonomy's " + values.size() + " values"
                + (nearSynonyms.count() == 0 ? "" : ", without " + nearSynonyms.count() + " pairs of near-synonyms");
    }
}
