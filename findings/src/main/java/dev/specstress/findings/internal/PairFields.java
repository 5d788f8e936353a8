package dev.specstress.findings.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.schemas.CategorySource;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.ValuePair;

/** The fields by which a line tells which values are traded off. */
final class PairFields {
    private PairFields() {}

    static void put(ObjectNode line, ValuePair pair) {
        line.put("value1", pair.getValue1().getName())
                .put("value2", pair.getValue2().getName())
                .put("category1", pair.getValue1().getCategory())
                .put("category2", pair.getValue2().getCategory());
        mark(line, "categorySource1", pair.getValue1());
        mark(line, "categorySource2", pair.getValue2());
    }

    /** Only where the category is not the one its taxonomy or its user gave. */
    private static void mark(ObjectNode line, String field, TaxonomyValue value) {
        if (value.getCategorySource() != CategorySource.GIVEN) {
            line.put(field, Json.word(value.getCategorySource()));
        }
    }
}
