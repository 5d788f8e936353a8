package dev.specstress.findings.diagnosis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specstress.findings.FindingsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a file of a run, line by line. */
final class RunLines {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RunLines() {}

    /** @throws FindingsException naming the file, and the line where one is no JSON object */
    static void each(Path file, Consumer<JsonNode> reader) {
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                JsonNode node = MAPPER.readTree(line);
                if (node == null || !node.isObject()) {
                    throw new FindingsException(file + ", line " + number + ": no JSON object");
                }
                reader.accept(node);
            }
        } catch (JsonProcessingException e) {
            throw new FindingsException(file + ", line " + number + ": no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new FindingsException("cannot read " + file, e);
        }
    }
}
