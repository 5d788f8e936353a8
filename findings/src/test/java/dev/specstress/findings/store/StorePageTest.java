package dev.specstress.findings.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/store.md} is written from the tables; {@code -Dspecstress.rewrite=true} writes it anew. */
class StorePageTest {
    private static final Path PAGE = Path.of("../docs/store.md");

    @Test
    void the_page_says_what_the_tables_say() throws Exception {
        if (Boolean.getBoolean("specstress.rewrite")) {
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).hasContent(page());
    }

    private static String page() {
        var page = new StringBuilder("""
                # The store of a run

                `findings.duckdb` in a run directory is a [DuckDB](https://duckdb.org) database: `duckdb RUN_DIR/findings.duckdb`, or any of its
                clients, while no run is writing it. It is filled from the public topics while the run is on, each second in one
                transaction; the first row of a primary key stays, so reading the topics again changes nothing. A run begun in the same
                directory begins it anew. `./specstress tables --parquet DIR RUN_DIR` writes each table as a file.

                Keys are marked with a star. Text from models is untrusted wherever it goes.
                """);
        for (var table : Table.values()) {
            page.append("\n## ")
                    .append(table.sqlName())
                    .append("\n\n")
                    .append(table.comment())
                    .append("\n\n");
            page.append("| column | type | what |\n|---|---|---|\n");
            for (var column : table.columns()) {
                page.append("| `%s`%s | %s | %s |\n"
                        .formatted(
                                column.name(),
                                column.key() ? " *" : "",
                                column.type(),
                                column.comment().replace("|", "\\|")));
            }
        }
        return page.toString();
    }
}
