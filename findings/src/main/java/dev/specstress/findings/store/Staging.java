package dev.specstress.findings.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Rows on their way in: appended to tables without keys in memory, then moved together. DuckDB's appender is many times
 * faster than inserts, and cannot pass over a key that is there.
 */
final class Staging {
    private static final String DATABASE = "staged";

    private final DuckDBConnection connection;
    private final Map<Table, DuckDBAppender> appenders = new EnumMap<>(Table.class);
    private final Set<Table> filled = EnumSet.noneOf(Table.class);
    private int rows;

    Staging(DuckDBConnection connection) throws SQLException {
        this.connection = connection;
        Duck.execute(connection, "ATTACH ':memory:' AS " + DATABASE);
        for (var table : Table.values()) {
            Duck.execute(connection, table.createIn(DATABASE));
            appenders.put(table, connection.createAppender(DATABASE, "main", table.sqlName()));
        }
    }

    int rows() {
        return rows;
    }

    void add(Row row) throws SQLException {
        var appender = appenders.get(row.table());
        appender.beginRow();
        for (var value : row.values()) {
            append(appender, value);
        }
        appender.endRow();
        filled.add(row.table());
        rows++;
    }

    private static void append(DuckDBAppender appender, Object value) throws SQLException {
        switch (value) {
            case null -> appender.appendNull();
            case String it -> appender.append(it);
            case Integer it -> appender.append(it.intValue());
            case Long it -> appender.append(it.longValue());
            case Double it -> appender.append(it.doubleValue());
            case Boolean it -> appender.append(it.booleanValue());
            case Instant it -> appender.append(LocalDateTime.ofInstant(it, ZoneOffset.UTC));
            case Collection<?> it -> appender.append(it);
            default -> throw new IllegalArgumentException("no column takes a " + value.getClass());
        }
    }

    void move() throws SQLException {
        if (rows == 0) {
            return;
        }
        for (var table : filled) {
            appenders.get(table).flush();
        }
        Duck.execute(connection, "BEGIN");
        try {
            for (var table : filled) {
                Duck.execute(
                        connection,
                        "INSERT INTO %1$s SELECT * FROM %2$s.%1$s ON CONFLICT DO NOTHING"
                                .formatted(table.sqlName(), DATABASE));
            }
            Duck.execute(connection, "COMMIT");
        } catch (SQLException e) {
            Duck.execute(connection, "ROLLBACK");
            throw e;
        }
        for (var table : filled) {
            Duck.execute(connection, "DELETE FROM %s.%s".formatted(DATABASE, table.sqlName()));
        }
        filled.clear();
        rows = 0;
    }

    void close() throws SQLException {
        for (var appender : appenders.values()) {
            appender.close();
        }
    }
}
