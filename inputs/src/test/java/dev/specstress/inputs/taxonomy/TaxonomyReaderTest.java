package dev.specstress.inputs.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.inputs.SharedData;
import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.demo.DemoCampaign;
import dev.specstress.inputs.text.InputText;
import dev.specstress.inputs.text.SizeLimit;
import dev.specstress.schemas.Taxonomy;
import dev.specstress.schemas.TaxonomyValue;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyReaderTest {
    private static final String TREE = "cluster_id,description,name,level,parent_cluster_id,pct_total_occurrences\n";

    @Test
    void the_published_tree_gives_all_its_values_with_their_groups() throws IOException {
        var taxonomy = published("values_tree.csv");

        assertThat(taxonomy.getValues()).hasSize(3_307);
        // 266 clusters, two of them of one name.
        assertThat(taxonomy.getValues().stream().map(TaxonomyValue::getLevel1).distinct())
                .hasSize(265);
        assertThat(taxonomy.getValues().stream().map(TaxonomyValue::getCategory).distinct())
                .hasSize(26);
        assertThat(taxonomy.getValues().stream().map(TaxonomyValue::getLevel3).distinct())
                .hasSize(5);
        assertThat(taxonomy.getValues().stream()
                        .mapToDouble(TaxonomyValue::getFrequencyPercent)
                        .sum())
                .isBetween(99.9, 100.1);
        assertThat(taxonomy.getValues())
                .filteredOn(value -> value.getName().equals("helpfulness"))
                .singleElement()
                .satisfies(value -> assertThat(value.getFrequencyPercent()).isEqualTo(5.858));
        assertThat(taxonomy.toByteBuffer().remaining()).isLessThan(1024 * 1024);
    }

    @Test
    void the_frequencies_alone_are_told_from_a_taxonomy() {
        SharedData.file("values-in-the-wild/values_frequencies.csv");

        assertThatThrownBy(() -> published("values_frequencies.csv"))
                .hasMessageContaining("line 1: these are frequencies without categories");
    }

    @Test
    void a_csv_of_ones_own_is_read_whatever_the_case_of_its_columns() {
        assertThat(read("Value,Frequency,Category\n\"candour, plain\",12%,Honesty\nthrift,,Money\n")
                        .getValues())
                .extracting(TaxonomyValue::getName, TaxonomyValue::getCategory, TaxonomyValue::getFrequencyPercent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("candour, plain", "Honesty", 12.0),
                        org.assertj.core.groups.Tuple.tuple("thrift", "Money", 0.0));
    }

    @Test
    void yaml_is_a_list_of_values_or_categories_of_values() {
        var listed = read("# mine\n- {value: candour, category: Honesty, description: Say so.}\n"
                + "- value: thrift\n  category: Money\n  frequency: 0.5\n");
        var grouped = read("Honesty:\n  - candour\n  - {value: frankness, frequency: 1}\nMoney: [thrift]\n");

        assertThat(listed.getValues())
                .extracting(TaxonomyValue::getName, TaxonomyValue::getDescription, TaxonomyValue::getFrequencyPercent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("candour", "Say so.", 0.0),
                        org.assertj.core.groups.Tuple.tuple("thrift", "", 0.5));
        assertThat(grouped.getValues())
                .extracting(TaxonomyValue::getName, TaxonomyValue::getCategory)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("candour", "Honesty"),
                        org.assertj.core.groups.Tuple.tuple("frankness", "Honesty"),
                        org.assertj.core.groups.Tuple.tuple("thrift", "Money"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "name,category\\na,b\\n | line 1: is no taxonomy",
                "value,category\\na,b\\nA,c\\n | line 3: the value A occurs twice, first in line 2",
                "value,category\\na,\\nb,c\\n | line 2: no category",
                "value,category\\na,b,c\\n | line 2: 3 cells, but 2 columns; a cell that holds a comma stands in quotes",
                "value,category,value\\na,b,c\\n | line 1: a column is named twice",
                "value,category\\na,\"b\\nc,d\\n | not readable as CSV; is a quote left open?",
                "value,category,frequency\\na,b,often\\nc,d,1\\n | line 2: a frequency must be 0 to 100 percent, not often",
                "value,category\\na,b\\n | 1 values, at least 2 make a pair",
                "value,category\\n | 0 values, at least 2 make a pair",
                "Just a sentence. | line 1: is no taxonomy",
                "A:\\n  - x\\n  - x\\n | line 3: the value x occurs twice, first in line 2",
                "A:\\n  - {name: x}\\n | line 2: unknown key name; known here: category, description, frequency, value",
                "A: x\\n | line 1: under a category stands a list of values: A",
                "A:\\n  - [x]\\n | line 2: a value is a name",
                "A: [x]\\nA: [y]\\n | line 2: the key A occurs twice, first in line 1",
                "A: &a [x, y]\\nB: *a\\n | line 2: aliases (*name) are not read; write it out",
                "A: [x, y]\\n---\\nB: [z]\\n | line 2: a second document begins",
                "A:\\n\\t- x\\n | line 2: a tab stands where YAML wants spaces",
            })
    void what_cannot_be_used_is_refused_with_its_line(String text, String message) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n").replace("\\t", "\t")))
                .isInstanceOf(UserErrorException.class)
                .hasMessageStartingWith("taxonomy t: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v,,v,0,gone,1 | line 4: the parent gone of v is nowhere in the file",
                "v,,v,0,,1 | line 4: v is of level 0 and has no parent",
                "v,,v,0,l2,1 | 'line 4: v is of level 0, so its parent must be of level 1, but Two in line 3 is of level 2'",
                "v,,v,0,v,1 | 'line 4: v is of level 0, so its parent must be of level 1, but v in line 4 is of level 0'",
                "v,,v,7,l2,1 | 'line 4: a level must be 0, 1, 2 or 3, not 7'",
                "l2,,v,0,l2,1 | 'line 4: the cluster_id l2 occurs twice, first in line 3'",
                "t,,t,3,l3,1 | 'line 4: t is of level 3, the top, but has the parent l3'",
                "v,,,0,l2,1 | line 4: no name",
                "v,,v,0,l2,x | 'line 4: a frequency must be 0 to 100 percent, not x'",
            })
    void a_tree_that_does_not_hang_together_is_refused_with_its_line(String row, String message) {
        assertThatThrownBy(() -> read(TREE + "l3,,Three,3,,1\nl2,,Two,2,l3,1\n" + row + "\n"))
                .isInstanceOf(UserErrorException.class)
                .hasMessage("taxonomy t: " + message);
    }

    @Test
    void the_built_in_taxonomy_has_a_few_hundred_values_in_26_categories() {
        var values = read(DemoCampaign.taxonomy()).getValues();

        assertThat(values)
                .hasSizeBetween(200, 400)
                .allSatisfy(value -> assertThat(value.getDescription()).isNotEmpty());
        assertThat(values.stream().map(TaxonomyValue::getCategory).distinct()).hasSize(26);
    }

    private static Taxonomy published(String file) {
        return TaxonomyReader.read(
                file,
                InputText.read("taxonomy", SharedData.file("values-in-the-wild/" + file), SizeLimit.ofMebibytes(4)));
    }

    private static Taxonomy read(String text) {
        return TaxonomyReader.read("t", new InputText("taxonomy", "t", text));
    }
}
