package dev.specstress.findings.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One row.
 *
 * @param values in the order of the table's columns: texts, numbers, booleans, instants, lists of texts, or null
 */
record Row(Table table, List<Object> values) {

    Row {
        if (values.size() != table.columns().size()) {
            throw new IllegalArgumentException("%s has %d columns, not %d: %s"
                    .formatted(table.sqlName(), table.columns().size(), values.size(), values));
        }
        values = Collections.unmodifiableList(values);
    }

    static Row of(Table table, Object... groups) {
        return new Row(
                table,
                Arrays.stream(groups)
                        .flatMap(each ->
                                each instanceof Values(var several) ? several.stream() : Arrays.asList(each).stream())
                        .toList());
    }

    /** Several values that stand together in several tables. */
    record Values(List<Object> several) {
        static Values of(Object... values) {
            return new Values(Arrays.asList(values));
        }
    }
}
