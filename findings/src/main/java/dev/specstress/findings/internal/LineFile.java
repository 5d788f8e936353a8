package dev.specstress.findings.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/**
 * One JSON-lines file: in the order of arrival while a run is on, so that it can be followed and survives a crash; in
 * its own order once {@link #sort} has replaced it.
 */
final class LineFile {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path path;
    private final ScenarioOrder scenarios;
    private final Ranks<LineKey> keys = new Ranks<>();
    private final LineIndex index = new LineIndex();
    private final OutputStream out;
    private long written;

    LineFile(Path path, ScenarioOrder scenarios) throws IOException {
        this.path = path;
        this.scenarios = scenarios;
        this.out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER_BYTES);
    }

    void write(String scenarioId, LineKey key, ObjectNode line) throws IOException {
        var bytes = Json.line(line);
        out.write(bytes);
        out.write('\n');
        index.add(written, bytes.length + 1, scenarios.numberOf(scenarioId), keys.numberOf(key));
        written += bytes.length + 1;
    }

    void flush() throws IOException {
        out.flush();
    }

    void close() throws IOException {
        out.close();
    }

    /** Replaces the closed file by one in order. */
    void sort() throws IOException {
        WholeFile.replace(path, this::copySorted);
    }

    private void copySorted(OutputStream target) throws IOException {
        var order = index.order(scenarios.ranks(), keys.in(Comparator.naturalOrder()));
        try (var channel = FileChannel.open(path, StandardOpenOption.READ);
                var arena = Arena.ofConfined()) {
            var lines = channel.map(FileChannel.MapMode.READ_ONLY, 0, written, arena);
            for (var line : order) {
                target.write(
                        lines.asSlice(index.offset(line), index.length(line)).toArray(ValueLayout.JAVA_BYTE));
            }
        }
    }
}
