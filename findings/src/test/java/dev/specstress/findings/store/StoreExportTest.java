package dev.specstress.findings.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specstress.findings.StoredRuns;
import dev.specstress.findings.store.StoreExport.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreExportTest {
    private static final int SCENARIOS = 6;

    @TempDir
    Path folder;

    @Test
    void every_table_is_a_file_that_holds_its_rows() throws Exception {
        var run = StoredRuns.directory(folder.resolve("run"), StoredRuns.rich(SCENARIOS, "yes"));

        var files = StoreExport.write(run, folder.resolve("out"), Format.PARQUET);

        assertThat(files).hasSize(Table.values().length + 1).allMatch(Files::exists);
        assertThat(count("SELECT count(*) FROM '" + folder.resolve("out/responses.parquet") + "'"))
                .isEqualTo(6 * SCENARIOS);
        assertThat(count("SELECT count(*) FROM '" + folder.resolve("out/votes.parquet") + "'"))
                .isEqualTo(18 * SCENARIOS);
    }

    @Test
    void the_wide_table_has_the_columns_of_the_published_dataset() throws Exception {
        var run = StoredRuns.directory(folder.resolve("run"), StoredRuns.rich(SCENARIOS, "it's \"fine\""));

        StoreExport.write(run, folder.resolve("out"), Format.JSON_LINES);

        var lines = Files.readAllLines(folder.resolve("out/dataset.jsonl"));
        assertThat(lines).hasSize(SCENARIOS);
        var first = new ObjectMapper().readTree(lines.getFirst());
        var names = new TreeSet<String>();
        first.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .contains("query_generator", "value1", "value2", "nudge_direction", "query")
                .contains("response_m1", "m1_value1_position", "m1_value2_position", "response_m6", "m6_refusal_type");
        assertThat(first.get("response_m6").asText()).isEqualTo("it's \"fine\"");
        assertThat(first.get("m6_value1_position").asInt()).isEqualTo(6);
    }

    @Test
    void exports_of_the_same_run_are_the_same() throws Exception {
        var run = StoredRuns.directory(folder.resolve("run"), StoredRuns.rich(SCENARIOS, "yes"));

        StoreExport.write(run, folder.resolve("one"), Format.JSON_LINES);
        StoreExport.write(run, folder.resolve("other"), Format.JSON_LINES);

        for (var file : new String[] {"dataset.jsonl", "grades.jsonl", "scenarios.jsonl"}) {
            assertThat(folder.resolve("other").resolve(file))
                    .hasSameTextualContentAs(folder.resolve("one").resolve(file));
        }
    }

    private static long count(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
