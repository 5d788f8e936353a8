package dev.specstress.benchmarks.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Resident memory of a process, as Linux counts it.
 *
 * @param now megabytes (2<sup>20</sup> bytes)
 * @param most since it began, megabytes
 */
public record Memory(long now, long most) {

    static Memory of(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        return new Memory(megabytes(status, "VmRSS:"), megabytes(status, "VmHWM:"));
    }

    private static long megabytes(Path status, String name) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(status + " has no " + name));
        } catch (IOException e) {
            throw new UncheckedIOException("resident memory is read from /proc, which only Linux has", e);
        }
    }
}
