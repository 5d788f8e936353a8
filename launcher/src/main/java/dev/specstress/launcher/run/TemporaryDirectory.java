package dev.specstress.launcher.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A directory that goes when it is closed. One whose process was killed goes when a later process makes its own: the name
 * holds the process's id.
 */
record TemporaryDirectory(Path path) implements AutoCloseable {
    private static final String PREFIX = "specstress-run-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-.*");

    /** Makes one in the system's place for them. */
    static TemporaryDirectory create() {
        return in(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static TemporaryDirectory in(Path parent) {
        sweep(parent);
        try {
            return new TemporaryDirectory(Files.createTempDirectory(
                    parent, PREFIX + ProcessHandle.current().pid() + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory in " + parent + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        delete(path);
    }

    private static void sweep(Path parent) {
        try (var entries = Files.list(parent)) {
            List<Path> left =
                    entries.filter(TemporaryDirectory::isOfADeadProcess).toList();
            left.forEach(TemporaryDirectory::delete);
        } catch (IOException | UncheckedIOException e) {
            // Whoever comes next tries again.
        }
    }

    private static boolean isOfADeadProcess(Path entry) {
        Matcher name = NAME.matcher(entry.getFileName().toString());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            // The system clears its temporary directories; a leftover harms nobody.
        }
    }
}
