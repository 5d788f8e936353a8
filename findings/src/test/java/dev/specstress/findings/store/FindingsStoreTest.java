package dev.specstress.findings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.findings.StoredRuns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsStoreTest {
    @TempDir
    Path folder;

    @Test
    void every_record_of_a_run_has_its_rows() {
        fill(folder, StoredRuns.small());

        assertThat(counts(folder))
                .containsEntry("campaign", 1L)
                .containsEntry("models", 4L)
                .containsEntry("generation_tasks", 2L)
                .containsEntry("generations", 2L)
                .containsEntry("scenarios", 2L)
                .containsEntry("response_sets", 2L)
                .containsEntry("responses", 4L)
                .containsEntry("matches", 2L)
                .containsEntry("measures", 2L)
                .containsEntry("disagreements", 3L)
                .containsEntry("expected_verdicts", 2L)
                .containsEntry("grades", 6L)
                .containsEntry("citations", 6L)
                .containsEntry("verdicts", 2L)
                .containsEntry("votes", 6L);
    }

    @Test
    void replay_and_any_order_leave_identical_tables() {
        var records = StoredRuns.small();
        fill(folder.resolve("once"), records);
        var shuffled = new ArrayList<>(records);
        shuffled.addAll(records);
        Collections.shuffle(shuffled, new Random(4));
        fill(folder.resolve("twice"), shuffled);

        assertThat(contents(folder.resolve("twice"))).isEqualTo(contents(folder.resolve("once")));
    }

    @Test
    void a_store_that_is_opened_again_and_fed_again_changes_nothing() {
        fill(folder, StoredRuns.small());
        var before = contents(folder);

        try (var again = FindingsStore.open(folder)) {
            StoredRuns.small().forEach(again::accept);
        }

        assertThat(contents(folder)).isEqualTo(before);
    }

    @Test
    void the_first_of_a_key_stays_within_a_batch_and_across_batches() {
        try (var store = FindingsStore.begin(folder)) {
            store.accept(StoredRuns.grade("first"));
            store.accept(StoredRuns.grade("second"));
            store.flush();
            store.accept(StoredRuns.grade("third"));
        }

        var found = new ArrayList<String>();
        try (var reader = StoreReader.open(folder)) {
            reader.ask("SELECT reasoning FROM grades", row -> found.add(row.getString(1)));
        }
        assertThat(found).containsExactly("first");
    }

    @Test
    void what_was_flushed_is_there_after_the_process_died_and_the_rest_is_gone() throws Exception {
        var store = FindingsStore.begin(folder);
        store.accept(StoredRuns.grade("kept"));
        store.flush();
        var copy = Files.createDirectories(folder.resolve("as-found"));
        for (var name : List.of(FindingsStore.FILE, FindingsStore.FILE + ".wal")) {
            if (Files.exists(folder.resolve(name))) {
                Files.copy(folder.resolve(name), copy.resolve(name));
            }
        }
        store.close();

        try (var found = FindingsStore.open(copy)) {
            found.accept(StoredRuns.grade("later"));
        }
        assertThat(contents(copy).get("grades")).hasSize(1).first().asString().contains("kept");
    }

    @Test
    void hostile_text_comes_back_as_it_was() {
        var hostile = "'; DROP TABLE grades; -- \u0000 \u202e </script> \ud83d\ude00 " + "x".repeat(70_000);
        try (var store = FindingsStore.begin(folder)) {
            store.accept(StoredRuns.grade(hostile));
        }

        var found = new ArrayList<String>();
        try (var reader = StoreReader.open(folder)) {
            reader.ask("SELECT reasoning FROM grades", row -> found.add(row.getString(1)));
        }
        assertThat(found).containsExactly(hostile);
    }

    @Test
    void every_table_and_column_says_what_it_is() {
        fill(folder, List.of());
        var silent = new ArrayList<String>();
        try (var reader = StoreReader.open(folder)) {
            reader.ask(
                    "SELECT table_name || '.' || column_name FROM duckdb_columns() WHERE database_name = 'findings' AND comment IS NULL",
                    row -> silent.add(row.getString(1)));
            reader.ask(
                    "SELECT table_name FROM duckdb_tables() WHERE database_name = 'findings' AND comment IS NULL",
                    row -> silent.add(row.getString(1)));
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void a_directory_without_a_store_is_named() {
        assertThatThrownBy(() -> StoreReader.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessage(folder + " holds no findings.duckdb: it is not the directory of a run");
    }

    @Test
    void a_file_that_is_no_store_is_named_in_one_line() throws Exception {
        Files.writeString(folder.resolve(FindingsStore.FILE), "mine, and long enough to be looked at");

        assertThatThrownBy(() -> StoreReader.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("cannot open the store " + folder)
                .hasMessageNotContaining("\n");
    }

    private static void fill(Path directory, List<SpecificRecord> records) {
        directory.toFile().mkdirs();
        try (var store = FindingsStore.begin(directory)) {
            records.forEach(store::accept);
        }
    }

    private static Map<String, Long> counts(Path directory) {
        var counts = new TreeMap<String, Long>();
        contents(directory).forEach((table, rows) -> counts.put(table, (long) rows.size()));
        return counts;
    }

    private static Map<String, List<String>> contents(Path directory) {
        var all = new TreeMap<String, List<String>>();
        try (var reader = StoreReader.open(directory)) {
            for (var table : Table.values()) {
                var rows = new ArrayList<String>();
                var width = table.columns().size();
                reader.ask("SELECT * FROM " + table.sqlName(), row -> {
                    var values = new Object[width];
                    for (var i = 0; i < width; i++) {
                        values[i] = row.getString(i + 1);
                    }
                    rows.add(Arrays.toString(values));
                });
                Collections.sort(rows);
                all.put(table.sqlName(), rows);
            }
        }
        return all;
    }
}
