package dev.specstress.inputs.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.demo.DemoCampaign;
import dev.specstress.schemas.TaxonomyValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyCsvTest {

    @Test
    void quoted_cells_and_a_missing_description_column_are_read() {
        var taxonomy = TaxonomyCsv.parse("t", "value,category\n\"candour, plain\",Honesty\nthrift,Money\n");

        assertThat(taxonomy.getValues())
                .containsExactly(
                        TaxonomyValue.newBuilder()
                                .setName("candour, plain")
                                .setCategory("Honesty")
                                .build(),
                        TaxonomyValue.newBuilder()
                                .setName("thrift")
                                .setCategory("Money")
                                .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'name,category\\na,b\\n' | taxonomy t.csv: line 1: there is no column value",
                "'value,category\\na,b\\na,c\\n' | taxonomy t.csv: line 3: the value a occurs twice",
                "'value,category\\na,\\nb,c\\n' | taxonomy t.csv: line 2: no category",
                "'value,category\\na,b\\n' | 'taxonomy t.csv: 1 values, at least 2 make a pair'",
                "'value,category\\n' | 'taxonomy t.csv: 0 values, at least 2 make a pair'",
            })
    void what_cannot_be_used_is_named_with_its_line(String csv, String message) {
        assertThatThrownBy(() -> TaxonomyCsv.parse("t.csv", csv.replace("\\n", "\n")))
                .isInstanceOf(UserErrorException.class)
                .hasMessage(message);
    }

    @Test
    void the_built_in_taxonomy_has_a_few_hundred_values_in_26_categories() {
        var values = TaxonomyCsv.parse("built-in", DemoCampaign.taxonomy()).getValues();

        assertThat(values)
                .hasSizeBetween(200, 400)
                .allSatisfy(value -> assertThat(value.getDescription()).isNotEmpty());
        assertThat(values.stream().map(TaxonomyValue::getCategory).distinct()).hasSize(26);
    }
}
