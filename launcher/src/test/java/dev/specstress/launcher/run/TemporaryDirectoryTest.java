package dev.specstress.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryDirectoryTest {
    // Linux gives no process so high an id.
    private static final long NOBODY = 99_999_999;

    @TempDir
    Path parent;

    @Test
    void it_goes_with_all_it_holds_when_it_is_closed() throws IOException {
        var directory = TemporaryDirectory.in(parent);
        Files.writeString(
                Files.createDirectories(directory.path().resolve("a/b")).resolve("c"), "x");

        directory.close();

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void what_a_killed_process_left_goes_when_the_next_one_begins() throws IOException {
        var left = Files.createDirectories(parent.resolve("specstress-run-" + NOBODY + "-123/x"));

        try (var own = TemporaryDirectory.in(parent)) {
            assertThat(left.getParent()).doesNotExist();
            assertThat(own.path()).exists();
        }
    }

    @Test
    void what_a_living_process_or_somebody_else_made_stays() throws IOException {
        var living = Files.createDirectory(
                parent.resolve("specstress-run-" + ProcessHandle.current().pid() + "-1"));
        var other = Files.createDirectory(parent.resolve("holiday-pictures"));

        try (var own = TemporaryDirectory.in(parent)) {
            assertThat(living).exists();
            assertThat(other).exists();
        }
    }
}
