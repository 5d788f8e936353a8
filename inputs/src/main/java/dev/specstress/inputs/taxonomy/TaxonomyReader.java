package dev.specstress.inputs.taxonomy;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.text.InputText;
import dev.specstress.schemas.Taxonomy;
import java.util.regex.Pattern;

/** Reads a taxonomy in any of the forms users bring, told apart by what stands in the file, whatever its name. */
public final class TaxonomyReader {
    private static final Pattern YAML =
            Pattern.compile("(?s)(?:\\s*(?:#[^\\n]*|---)?\\n)*\\s*(?:- |-\\n|\\[|\\{|[^\\n,:]{1,200}:(?:\\s|$)).*");

    private TaxonomyReader() {}

    /**
     * Reads one: the published tree of values, or one's own CSV or YAML. A file with one bad row is refused whole: a value
     * left out in silence would change what is drawn.
     *
     * @param name for people
     * @throws UserErrorException naming file, line and what is wrong
     */
    public static Taxonomy read(String name, InputText source) {
        var columns = CsvRows.columns(source.text());
        if (columns.containsAll(ValueTree.COLUMNS)) {
            return ValueTree.read(name, source);
        }
        if (columns.containsAll(TaxonomyCsv.COLUMNS)) {
            return TaxonomyCsv.read(name, source);
        }
        if (columns.contains("pct_convos")) {
            throw source.refuse(
                    1,
                    "these are frequencies without categories; give the tree of values, values_tree.csv,"
                            + " which holds both");
        }
        if (YAML.matcher(head(source.text())).matches()) {
            return TaxonomyYaml.read(name, source);
        }
        throw source.refuse(
                1,
                "is no taxonomy: it wants CSV with the columns value and category, the published tree of values (columns"
                        + " cluster_id, name, level, parent_cluster_id), or YAML");
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), 4_096));
    }
}
