package dev.specstress.schemas.contract;

import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.ValuePair;

/** Copies a record within a record, through a builder. */
public final class CopyOfAPair {
    private CopyOfAPair() {}

    public static String copy() {
        var honesty = new TaxonomyValue("Honesty", "Truth", "");
        var pair = new ValuePair(honesty, new TaxonomyValue("Kindness", "Care", ""));
        return ValuePair.newBuilder(pair).build().getValue1().getName();
    }
}
