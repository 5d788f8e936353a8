package dev.specstress.launcher.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.findings.store.FindingsStore;
import dev.specstress.launcher.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    Path folder;

    @Test
    void a_run_that_read_nothing_has_a_report_that_says_so() {
        FindingsStore.begin(folder).close();

        var said = Said.by("report", folder.toString());

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .startsWith("Report: " + folder.resolve("report.html"))
                .hasLineCount(4);
        assertThat(folder.resolve("report.html")).content().contains("Too few");
        assertThat(folder.resolve("report.md")).exists();
        assertThat(folder.resolve("statistics.json")).exists();
    }

    @Test
    void a_directory_that_is_no_runs_is_named() {
        var said = Said.by("report", folder.toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(folder + " holds no findings.duckdb").hasLineCount(1);
    }

    @Test
    void a_directory_that_is_not_there_is_named() {
        var said = Said.by("report", folder.resolve("none").toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("none is not a directory").hasLineCount(1);
    }

    @Test
    void tables_are_exported_where_the_user_says() {
        FindingsStore.begin(folder).close();

        var said = Said.by("tables", "--parquet", folder.resolve("out").toString(), folder.toString());

        assertThat(said.code()).isZero();
        assertThat(folder.resolve("out/dataset.parquet")).exists();
        assertThat(folder.resolve("out/grades.parquet")).exists();
    }

    @Test
    void an_export_to_where_no_directory_can_be_is_named() throws Exception {
        FindingsStore.begin(folder).close();
        var file = Files.writeString(folder.resolve("taken"), "mine");

        var said = Said.by("tables", "--jsonl", file.toString(), folder.toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("taken").hasLineCount(1);
        assertThat(file).hasContent("mine");
    }
}
