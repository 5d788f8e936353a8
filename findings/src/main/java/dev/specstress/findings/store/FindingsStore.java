package dev.specstress.findings.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.duckdb.DuckDBConnection;

/**
 * The records of one campaign as tables of one DuckDB file, in its run directory.
 *
 * <p>The first row of a primary key stays, so a record accepted again changes nothing. What was accepted is in the file once
 * {@link #flush} has returned; memory does not grow with what is in it. For one thread.
 */
public final class FindingsStore implements AutoCloseable {
    /** Its name in a run directory. */
    public static final String FILE = "findings.duckdb";

    private static final int MOST_STAGED = 20_000;

    private final Path path;
    private final DuckDBConnection connection;
    private final Staging staging;

    private FindingsStore(Path path, DuckDBConnection connection) throws SQLException {
        this.path = path;
        this.connection = connection;
        this.staging = new Staging(connection);
    }

    /**
     * Opens the store of a directory, made if it is not there.
     *
     * @throws StoreException naming it, if it is not to be had: another process has it open, or it is no store of this version
     */
    public static FindingsStore open(Path directory) {
        var path = directory.resolve(FILE);
        try {
            var isNew = !Files.exists(path);
            var connection = Duck.connect(path, new Properties());
            try {
                if (isNew) {
                    create(connection);
                }
                return new FindingsStore(path, connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failed("cannot open", path, e);
        }
    }

    /** Opens an empty store in a directory: an earlier run's is gone from here on. */
    public static FindingsStore begin(Path directory) {
        var path = directory.resolve(FILE);
        try {
            Files.deleteIfExists(path);
            Files.deleteIfExists(directory.resolve(FILE + ".wal"));
        } catch (IOException e) {
            throw new StoreException("cannot begin the store " + path + ": " + e.getMessage(), e);
        }
        return open(directory);
    }

    private static void create(DuckDBConnection connection) throws SQLException {
        for (var table : Table.values()) {
            Duck.execute(connection, table.create());
            Duck.execute(connection, "COMMENT ON TABLE " + table.sqlName() + " IS " + Duck.text(table.comment()));
            for (var column : table.columns()) {
                Duck.execute(
                        connection,
                        "COMMENT ON COLUMN %s.%s IS %s"
                                .formatted(table.sqlName(), column.name(), Duck.text(column.comment())));
            }
        }
    }

    /** Adds the rows of a record; one that has no table is passed over. */
    public void accept(SpecificRecord entry) {
        try {
            for (var row : StoreRows.of(entry)) {
                staging.add(row);
            }
            if (staging.rows() >= MOST_STAGED) {
                staging.move();
            }
        } catch (SQLException e) {
            throw failed("cannot write to", path, e);
        }
    }

    /** Puts everything accepted into the file, in one transaction. */
    public void flush() {
        try {
            staging.move();
        } catch (SQLException e) {
            throw failed("cannot write to", path, e);
        }
    }

    @Override
    public void close() {
        try {
            staging.move();
            staging.close();
            connection.close();
        } catch (SQLException e) {
            throw failed("cannot close", path, e);
        }
    }

    static StoreException failed(String what, Path path, SQLException e) {
        var told = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        return new StoreException(what + " the store " + path + ": " + told, e);
    }
}
