package dev.specstress.findings.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** Asks a store that is not being written to; it never changes it. For one thread. */
public final class StoreReader implements AutoCloseable {
    private final Path path;
    private final DuckDBConnection connection;

    private StoreReader(Path path, DuckDBConnection connection) {
        this.path = path;
        this.connection = connection;
    }

    /** Takes one row of an answer. */
    @FunctionalInterface
    public interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }

    /**
     * Opens the store of a run directory.
     *
     * @throws StoreException naming it, if there is none or it cannot be opened
     */
    public static StoreReader open(Path directory) {
        var path = directory.resolve(FindingsStore.FILE);
        if (!Files.isRegularFile(path)) {
            throw new StoreException(
                    directory + " holds no " + FindingsStore.FILE + ": it is not the directory of a run");
        }
        try {
            var properties = new Properties();
            properties.setProperty("access_mode", "READ_ONLY");
            return new StoreReader(path, Duck.connect(path, properties));
        } catch (SQLException e) {
            throw FindingsStore.failed("cannot open", path, e);
        }
    }

    /**
     * Asks; every row is handed over before the next is read.
     *
     * @param arguments for the question marks, in their order
     */
    public void ask(String sql, RowTaker taker, Object... arguments) {
        try (var statement = connection.prepareStatement(sql)) {
            for (var place = 0; place < arguments.length; place++) {
                statement.setObject(place + 1, arguments[place]);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        } catch (SQLException e) {
            throw FindingsStore.failed("cannot read", path, e);
        }
    }

    /** Runs a statement that writes outside of the store, such as COPY ... TO. */
    void run(String sql) {
        try {
            Duck.execute(connection, sql);
        } catch (SQLException e) {
            throw FindingsStore.failed("cannot read", path, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw FindingsStore.failed("cannot close", path, e);
        }
    }
}
