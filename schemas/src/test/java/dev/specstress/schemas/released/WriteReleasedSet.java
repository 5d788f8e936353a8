package dev.specstress.schemas.released;

import java.io.IOException;
import java.nio.file.Path;

/** Keeps today's schemas as those of a release; CONTRIBUTING.md has the command. */
final class WriteReleasedSet {
    private WriteReleasedSet() {}

    /** @param arguments the directory of releases, and a version such as 0.2.0 */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 2 || !arguments[1].matches("\\d+\\.\\d+\\.\\d+")) {
            System.err.println("say which release: -Drelease=0.2.0");
            System.exit(2);
        }
        ReleasedSet.current().write(Path.of(arguments[0]), arguments[1]);
    }
}
