package dev.specstress.schemas.contract;

import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.ValuePair;

/** Copies a record within a record, through a builder. */
public final class CopyOfAPair {
    private CopyOfAPair() {}

    public static String copy() {
        var honesty = TaxonomyValue.newBuilder()
                .setName("Honesty")
                .setCategory("Truth")
                .build();
        var pair = new ValuePair(
                honesty,
                TaxonomyValue.newBuilder()
                        .setName("Kindness")
                        .setCategory("Care")
                        .build());
        return ValuePair.newBuilder(pair).build().getValue1().getName();
    }
}
