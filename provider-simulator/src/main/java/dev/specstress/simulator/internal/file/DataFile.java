package dev.specstress.simulator.internal.file;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a YAML file, ours or the user's, as its outermost {@link Section}. */
public final class DataFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private DataFile() {}

    /** A file shipped in this module, by its name beside the public package. */
    public static Section shipped(String name) {
        try (InputStream in = DataFile.class.getResourceAsStream("/dev/specstress/simulator/" + name)) {
            return parse(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Section at(Path path) {
        try {
            return parse(path.toString(), Files.readAllBytes(path));
        } catch (IOException _) {
            throw new InvalidFile(path.toString(), "", "cannot be read");
        }
    }

    private static Section parse(String name, byte[] content) {
        try {
            JsonNode root = YAML.readTree(content);
            return new Section(name, "", root);
        } catch (JacksonException e) {
            throw new InvalidFile(name, "", firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("is not YAML");
    }
}
