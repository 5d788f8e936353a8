package dev.specstress.grader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Published data that lies beside the checkout and is not part of it: {@code ../shared/data} seen from the project's root. */
public final class SharedData {
    private SharedData() {}

    /** The path of one file; where it is absent, the test that wants it is skipped and says so. */
    public static Path file(String name) {
        var found = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/data").resolve(name))
                .filter(Files::exists)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "no shared/data/" + name + " beside the checkout");
        return found.orElseThrow();
    }
}
