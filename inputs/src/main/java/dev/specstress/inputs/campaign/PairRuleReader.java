package dev.specstress.inputs.campaign;

import dev.specstress.schemas.PairRule;
import dev.specstress.schemas.Taxonomy;

/** By which rule a campaign draws its value pairs; a rule its taxonomy cannot serve is refused before anything starts. */
record PairRuleReader(Checks checks, Taxonomy taxonomy) {
    private static final String KEY = "sampling.pairRule";

    /** @param listed whether the file lists its pairs, which is a rule of its own */
    PairRule rule(String word, boolean listed) {
        if (listed && word != null) {
            throw checks.refuse(KEY, "pairs are listed, so none is drawn; leave one of the two out");
        }
        if (listed) {
            return PairRule.LISTED;
        }
        return switch (word == null ? "uniform" : word) {
            case "uniform" -> PairRule.UNIFORM;
            case "category-cell" -> PairRule.BY_CATEGORY_CELL;
            case "frequency" -> frequency();
            default -> throw checks.refuse(KEY, "must be uniform, category-cell or frequency, not " + word);
        };
    }

    private PairRule frequency() {
        var known = taxonomy.getValues().stream()
                .filter(value -> value.getFrequencyPercent() > 0)
                .count();
        if (known < 2) {
            throw checks.refuse(
                    KEY,
                    "frequency needs how often each value is seen, and taxonomy " + taxonomy.getName() + " says so of "
                            + known + " of its " + taxonomy.getValues().size() + " values");
        }
        return PairRule.BY_FREQUENCY;
    }
}
