package dev.specstress.schemas.released;

import dev.specstress.schemas.topics.TopicCatalogue;
import dev.specstress.schemas.topics.TopicSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * The schema of every topic's values in one release.
 *
 * @param topics by base name; the queues of all lanes are {@value #QUEUES}
 */
record ReleasedSet(String version, Map<String, Schema> topics) {
    private static final String QUEUES = "queries";
    private static final String SUFFIX = ".avsc";

    /** What this checkout has. */
    static ReleasedSet current() {
        Map<String, Schema> topics = new TreeMap<>();
        for (TopicSpec topic : TopicCatalogue.fixed()) {
            topics.put(topic.baseName(), topic.valueSchema());
        }
        topics.put(QUEUES, TopicCatalogue.queries("any").valueSchema());
        return new ReleasedSet("current", topics);
    }

    /**
     * The one of the highest version.
     *
     * @param root with one directory per release
     */
    static ReleasedSet last(Path root) {
        try (Stream<Path> releases = Files.list(root)) {
            return read(releases.filter(Files::isDirectory)
                    .max(Comparator.comparing(release -> Version.parse(nameOf(release))))
                    .orElseThrow(() -> new IllegalStateException("no release in " + root)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReleasedSet read(Path release) throws IOException {
        Map<String, Schema> topics = new TreeMap<>();
        try (Stream<Path> files = Files.list(release)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                topics.put(nameOf(file).replace(SUFFIX, ""), new Schema.Parser().parse(file.toFile()));
            }
        }
        return new ReleasedSet(nameOf(release), topics);
    }

    /** Writes it under a version; what was written under that version before is gone. */
    void write(Path root, String asVersion) throws IOException {
        Path release =
                Files.createDirectories(root.resolve(Version.parse(asVersion).toString()));
        try (Stream<Path> before = Files.list(release)) {
            for (Path file : (Iterable<Path>) before::iterator) {
                Files.delete(file);
            }
        }
        for (var topic : topics.entrySet()) {
            Files.writeString(
                    release.resolve(topic.getKey() + SUFFIX), topic.getValue().toString(true) + "\n");
        }
    }

    private static String nameOf(Path path) {
        return path.getFileName().toString();
    }
}
