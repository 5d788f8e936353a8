package dev.specstress.findings.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specstress.findings.FindingsException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the lines of a run's files, with the place of each, so that a text can be fetched again without being kept. */
public final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BUFFER_BYTES = 1 << 16;

    private JsonLines() {}

    /** Where a line stands in its file, bytes. */
    public record Place(long offset, int length) {}

    /** What is done with each line. */
    public interface Reader {
        void take(JsonNode line, Place place);
    }

    /**
     * Reads every whole line. A last line without its end was cut off by a crash and is passed over.
     *
     * @throws FindingsException naming the file, and the line that is not JSON
     */
    public static void read(Path file, Reader reader) {
        try (var in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            var line = new ByteArrayOutputStream();
            var offset = 0L;
            var number = 1;
            for (var next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                reader.take(parse(file, number, line.toByteArray()), new Place(offset, line.size()));
                offset += line.size() + 1;
                number++;
                line.reset();
            }
        } catch (IOException e) {
            throw new FindingsException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads one line again.
     *
     * @throws FindingsException naming the file that cannot be read, or no longer holds that line
     */
    public static JsonNode at(Path file, Place place) {
        try (var channel = Files.newByteChannel(file)) {
            var bytes = java.nio.ByteBuffer.allocate(place.length());
            channel.position(place.offset());
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // Until the whole line is there.
            }
            return JSON.readTree(bytes.array());
        } catch (IOException e) {
            throw new FindingsException(file + " cannot be read any more: " + e.getMessage(), e);
        }
    }

    private static JsonNode parse(Path file, int number, byte[] line) {
        try {
            var node = JSON.readTree(line);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            // Said below without the text: it may be a model's.
        }
        throw new FindingsException(file + ", line " + number + ": not a line of a run");
    }
}
