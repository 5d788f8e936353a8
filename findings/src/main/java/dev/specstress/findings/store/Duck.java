package dev.specstress.findings.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** What DuckDB is told in one way everywhere. */
final class Duck {
    private static final String MOST_MEMORY = "512MB";

    private Duck() {}

    /** A connection that takes a bounded part of this machine and loads nothing from elsewhere. */
    static DuckDBConnection connect(Path path, Properties properties) throws SQLException {
        properties.setProperty("memory_limit", MOST_MEMORY);
        properties.setProperty("threads", "2");
        properties.setProperty("autoinstall_known_extensions", "false");
        return DriverManager.getConnection("jdbc:duckdb:" + path.toAbsolutePath(), properties)
                .unwrap(DuckDBConnection.class);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A text as SQL writes it. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
