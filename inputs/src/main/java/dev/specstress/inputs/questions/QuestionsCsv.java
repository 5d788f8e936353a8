package dev.specstress.inputs.questions;

import dev.specstress.inputs.text.InputText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** CSV with a header that names the columns, in any order and case; anchors are in one cell, with {@code |} between them. */
final class QuestionsCsv implements RowReader {
    private static final String BETWEEN_ANCHORS = "\\|";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();

    /** Whether a file's first line could be the header. */
    static boolean isHeader(String line) {
        return Arrays.stream(line.split(","))
                .map(cell -> cell.replace("\"", ""))
                .anyMatch(cell -> QuestionColumn.named(cell)
                        .filter(QuestionColumn::isRequired)
                        .isPresent());
    }

    @Override
    public List<String> read(InputText file, Consumer<RowReading> rows) {
        try (var parser = FORMAT.parse(new StringReader(file.text()))) {
            requireColumns(file, parser);
            readRows(file, parser, rows);
            var unused = new TreeSet<>(parser.getHeaderNames());
            unused.removeIf(name -> QuestionColumn.named(name).isPresent());
            return UnusedColumns.told(unused);
        } catch (IllegalArgumentException e) {
            throw file.refuse(1, "a column has no name or occurs twice");
        } catch (IOException e) {
            throw file.refuse("not readable as CSV: " + e.getMessage());
        }
    }

    private static void requireColumns(InputText file, CSVParser parser) {
        for (var column : QuestionColumn.values()) {
            if (column.isRequired()
                    && parser.getHeaderNames().stream()
                            .noneMatch(name -> QuestionColumn.named(name).equals(Optional.of(column)))) {
                throw file.refuse(1, "there is no column " + column.word());
            }
        }
    }

    private static void readRows(InputText file, CSVParser parser, Consumer<RowReading> rows) {
        var records = parser.iterator();
        var line = parser.getCurrentLineNumber() + 1;
        try {
            while (records.hasNext()) {
                rows.accept(row(Math.toIntExact(line), records.next(), parser));
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            throw file.refuse(line, "not readable as CSV from here: a quote is not closed, or text follows one");
        }
    }

    private static RowReading row(int line, CSVRecord cells, CSVParser parser) {
        var header = parser.getHeaderNames();
        if (cells.size() != header.size()) {
            return new RowReading.Bad(
                    line,
                    QuarantineCause.UNREADABLE,
                    "has " + cells.size() + " cells, but the header names " + header.size());
        }
        var texts = new EnumMap<QuestionColumn, String>(QuestionColumn.class);
        var lists = new EnumMap<QuestionColumn, List<String>>(QuestionColumn.class);
        for (var at = 0; at < header.size(); at++) {
            var cell = cells.get(at);
            QuestionColumn.named(header.get(at)).ifPresent(column -> {
                if (!column.isList()) {
                    texts.put(column, cell);
                } else if (!cell.isBlank()) {
                    lists.put(column, List.of(cell.split(BETWEEN_ANCHORS, -1)));
                }
            });
        }
        return new RowReading.Row(new QuestionRow(line, texts, lists));
    }
}
