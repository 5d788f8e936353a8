package dev.specstress.inputs.rows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Parquet, read by DuckDB in this process, row after row; a row's line is its number. Lists of texts are joined by {@code |}. */
record ParquetRows(RowsFile file) implements RowSource {

    @Override
    public Stream<RawRow> rows() {
        try {
            var connection = connect();
            try {
                return rows(connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw refuse(e);
        }
    }

    private static Connection connect() throws SQLException {
        var settings = new Properties();
        // Rows come as they are asked for, not all at once; and nothing is fetched from anywhere.
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("threads", "1");
        return DriverManager.getConnection("jdbc:duckdb:", settings);
    }

    private Stream<RawRow> rows(Connection connection) throws SQLException {
        var path = file.path().toAbsolutePath().toString().replace("'", "''");
        List<String> columns = new ArrayList<>();
        List<String> read = new ArrayList<>();
        try (var described = connection.createStatement();
                var names = described.executeQuery("DESCRIBE SELECT * FROM read_parquet('" + path + "')")) {
            while (names.next()) {
                var name = names.getString("column_name");
                var quoted = "\"" + name.replace("\"", "\"\"") + "\"";
                columns.add(name.strip().toLowerCase(Locale.ROOT));
                read.add(
                        "VARCHAR[]".equals(names.getString("column_type"))
                                ? "array_to_string(" + quoted + ", '|')"
                                : "CAST(" + quoted + " AS VARCHAR)");
            }
        }
        RowColumns.require(file, columns);
        var statement = connection.createStatement();
        var results =
                statement.executeQuery("SELECT " + String.join(", ", read) + " FROM read_parquet('" + path + "')");
        var rows = Spliterators.spliteratorUnknownSize(
                new Rows(this, columns, results), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(rows, false).onClose(() -> close(statement, connection));
    }

    private void close(Statement statement, Connection connection) {
        try (connection;
                statement) {
            // Only to close both.
        } catch (SQLException e) {
            throw refuse(e);
        }
    }

    private RuntimeException refuse(SQLException e) {
        return file.refuse("not readable as Parquet: "
                + e.getMessage().lines().findFirst().orElse("it breaks off").strip());
    }

    /** The rows of one reading, in the file's order. */
    private static final class Rows implements Iterator<RawRow> {
        private final ParquetRows source;
        private final List<String> columns;
        private final ResultSet results;
        private int row;
        private boolean ahead;

        Rows(ParquetRows source, List<String> columns, ResultSet results) {
            this.source = source;
            this.columns = columns;
            this.results = results;
            this.ahead = advance();
        }

        private boolean advance() {
            try {
                return results.next();
            } catch (SQLException e) {
                throw source.refuse(e);
            }
        }

        @Override
        public boolean hasNext() {
            return ahead;
        }

        @Override
        public RawRow next() {
            if (!ahead) {
                throw new NoSuchElementException();
            }
            var cells = new LinkedHashMap<String, String>();
            try {
                for (var at = 0; at < columns.size(); at++) {
                    var cell = results.getString(at + 1);
                    if (cell != null) {
                        cells.put(columns.get(at), cell);
                    }
                }
            } catch (SQLException e) {
                throw source.refuse(e);
            }
            row++;
            ahead = advance();
            return new RawRow.Cells(row, cells);
        }
    }
}
