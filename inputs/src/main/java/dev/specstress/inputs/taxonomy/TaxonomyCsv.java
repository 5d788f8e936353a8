package dev.specstress.inputs.taxonomy;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.text.InputText;
import dev.specstress.schemas.Taxonomy;
import dev.specstress.schemas.TaxonomyValue;
import java.util.Set;

/** A taxonomy of one's own: columns {@code value} and {@code category} and, if wanted, {@code description} and {@code frequency}. */
final class TaxonomyCsv {
    static final Set<String> COLUMNS = Set.of("value", "category");

    private TaxonomyCsv() {}

    /** @throws UserErrorException with the line: an empty or repeated value, a missing category, a frequency that is none */
    static Taxonomy read(String name, InputText source) {
        var values = new ValueDrafts(source);
        CsvRows.each(
                source,
                row -> values.add(
                        row.line(),
                        TaxonomyValue.newBuilder()
                                .setName(row.cell("value"))
                                .setCategory(row.cell("category"))
                                .setDescription(row.cell("description"))
                                .setFrequencyPercent(Frequency.percent(source, row.line(), row.cell("frequency")))
                                .build()));
        return values.taxonomy(name);
    }
}
