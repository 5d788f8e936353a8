package dev.specstress.launcher.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads what a run left, as its user would. */
record RunFilesReader(Path directory) {
    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode summary() {
        return parse(read("summary.json"));
    }

    List<JsonNode> lines(String name) {
        return read(name + ".jsonl").lines().map(RunFilesReader::parse).toList();
    }

    boolean has(String name) {
        return Files.exists(directory.resolve(name));
    }

    private String read(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
