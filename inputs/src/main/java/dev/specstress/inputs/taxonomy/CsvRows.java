package dev.specstress.inputs.taxonomy;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.text.InputText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV with a header, in order; columns are known by name, case aside. */
final class CsvRows {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(true).get();

    /** One row: cells by column. */
    record Row(long line, List<String> columns, CSVRecord cells) {
        /** The cell, white space collapsed; empty if the row or the file has none. */
        String cell(String column) {
            var at = columns.indexOf(column);
            return at < 0 || at >= cells.size()
                    ? ""
                    : cells.get(at).replaceAll("\\s+", " ").strip();
        }
    }

    private CsvRows() {}

    /** The columns that the first line names; empty if it is not a line of CSV. */
    static Set<String> columns(String text) {
        try (var parser = FORMAT.parse(new StringReader(text.lines().findFirst().orElse("")))) {
            return new HashSet<>(header(parser.iterator().next()));
        } catch (IOException | UncheckedIOException | java.util.NoSuchElementException e) {
            return Set.of();
        }
    }

    /**
     * Hands over every row.
     *
     * @throws UserErrorException if the text is not CSV, a column is named twice, or a row has more cells than the header
     */
    static void each(InputText source, Consumer<Row> reader) {
        var line = 1L;
        try (var parser = FORMAT.parse(new StringReader(source.text()))) {
            var records = parser.iterator();
            var columns = header(records.next());
            if (new HashSet<>(columns).size() < columns.size()) {
                throw source.refuse(1, "a column is named twice");
            }
            while (records.hasNext()) {
                var record = records.next();
                line = parser.getCurrentLineNumber();
                if (record.size() > columns.size()) {
                    throw source.refuse(
                            line,
                            record.size() + " cells, but " + columns.size()
                                    + " columns; a cell that holds a comma stands in quotes");
                }
                reader.accept(new Row(line, columns, record));
            }
        } catch (UncheckedIOException | IOException e) {
            throw source.refuse(line + 1, "from here on not readable as CSV; is a quote left open?");
        }
    }

    private static List<String> header(CSVRecord first) {
        return first.stream()
                .map(column -> column.strip().toLowerCase(Locale.ROOT))
                .toList();
    }
}
