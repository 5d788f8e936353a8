package dev.specstress.findings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFileTest {
    private static final int LINES = 200_000;

    @TempDir
    private Path directory;

    @Test
    void a_large_file_is_put_in_order_within_seconds() throws IOException {
        var order = new ScenarioOrder();
        var path = directory.resolve("lines.jsonl");
        var file = new LineFile(path, order);
        var text = "x".repeat(500);
        for (var i = LINES - 1; i >= 0; i--) {
            var scenarioId = "s-" + i / 4;
            order.place(scenarioId, i / 4);
            var key = new LineKey("m" + i % 4, 0, "", 0, "", 0);
            file.write(scenarioId, key, Json.object().put("n", i).put("text", text));
        }
        file.close();
        var begun = System.nanoTime();

        file.sort();

        assertThat((System.nanoTime() - begun) / 1e9).isLessThan(10);
        var expected = IntStream.range(0, LINES).iterator();
        try (var lines = Files.lines(path)) {
            assertThat(lines.allMatch(line -> line.startsWith("{\"n\":" + expected.next() + ",")))
                    .isTrue();
        }
        assertThat(expected.hasNext()).isFalse();
    }
}
