package dev.specstress.inputs.taxonomy;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.schemas.Taxonomy;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.ids.ContentId;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a taxonomy from CSV with the columns {@code value}, {@code category} and, if wanted, {@code description}. */
public final class TaxonomyCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private TaxonomyCsv() {}

    /**
     * Parses one file.
     *
     * @param name for people, and to name the file in errors
     * @throws UserErrorException naming file, line and what is wrong: a missing column, an empty or repeated value, fewer than two values
     */
    public static Taxonomy parse(String name, String text) {
        var values = new ArrayList<TaxonomyValue>();
        var names = new HashSet<String>();
        try (var parser = FORMAT.parse(new StringReader(text))) {
            for (var column : List.of("value", "category")) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    throw new UserErrorException("taxonomy " + name + ": line 1: there is no column " + column);
                }
            }
            for (var row : parser) {
                var place = "taxonomy " + name + ": line " + parser.getCurrentLineNumber() + ": ";
                var value = cell(row, "value", place);
                if (!names.add(value)) {
                    throw new UserErrorException(place + "the value " + value + " occurs twice");
                }
                var description = row.isSet("description") ? row.get("description") : "";
                values.add(TaxonomyValue.newBuilder()
                        .setName(value)
                        .setCategory(cell(row, "category", place))
                        .setDescription(description)
                        .build());
            }
        } catch (UncheckedIOException | IOException e) {
            throw new UserErrorException("taxonomy " + name + ": not readable as CSV: " + e.getMessage(), e);
        }
        if (values.size() < 2) {
            throw new UserErrorException("taxonomy " + name + ": " + values.size() + " values, at least 2 make a pair");
        }
        return new Taxonomy(ContentId.of(ContentId.TAXONOMY, text), name, values);
    }

    private static String cell(CSVRecord row, String column, String place) {
        var cell = row.isSet(column) ? row.get(column) : "";
        if (cell.isEmpty()) {
            throw new UserErrorException(place + "no " + column);
        }
        return cell;
    }
}
