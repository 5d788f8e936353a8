package dev.specstress.inputs.rows;

import dev.specstress.inputs.questions.QuarantineCause;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** CSV with a header that names the columns, in any order and case. */
record CsvRowSource(RowsFile file) implements RowSource {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setIgnoreEmptyLines(true)
            .get();

    @Override
    public Stream<RawRow> rows() {
        var parser = parser();
        var header = parser.getHeaderNames().stream()
                .map(name -> RowsFile.withoutMark(name).strip().toLowerCase(Locale.ROOT))
                .toList();
        RowColumns.require(file, header);
        var rows = Spliterators.spliteratorUnknownSize(
                new Rows(file, parser, header), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(rows, false).onClose(() -> close(parser));
    }

    private CSVParser parser() {
        var utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return FORMAT.parse(new InputStreamReader(file.open(), utf8));
        } catch (IllegalArgumentException e) {
            throw file.refuse("line 1: a column has no name or occurs twice");
        } catch (IOException | UncheckedIOException e) {
            throw file.refuse("line 1: not readable as CSV in UTF-8");
        }
    }

    private static void close(CSVParser parser) {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What follows a quote left open cannot be told apart into rows, so there the file is refused. */
    private record Rows(RowsFile file, CSVParser parser, List<String> header, Iterator<CSVRecord> records)
            implements Iterator<RawRow> {

        Rows(RowsFile file, CSVParser parser, List<String> header) {
            this(file, parser, header, parser.iterator());
        }

        @Override
        public boolean hasNext() {
            return guarded(records::hasNext);
        }

        @Override
        public RawRow next() {
            var line = Math.toIntExact(parser.getCurrentLineNumber() + 1);
            var cells = guarded(records::next);
            if (cells.size() != header.size()) {
                return new RawRow.Unreadable(
                        line,
                        QuarantineCause.UNREADABLE,
                        "has " + cells.size() + " cells, but the header names " + header.size());
            }
            var row = new LinkedHashMap<String, String>();
            for (var at = 0; at < header.size(); at++) {
                if (!cells.get(at).isBlank()) {
                    row.put(header.get(at), cells.get(at));
                }
            }
            return new RawRow.Cells(line, row);
        }

        private <T> T guarded(java.util.function.Supplier<T> reading) {
            try {
                return reading.get();
            } catch (UncheckedIOException e) {
                throw file.refuse("line " + (parser.getCurrentLineNumber() + 1)
                        + ": from here on not readable as CSV in UTF-8; is a quote left open?");
            }
        }
    }
}
