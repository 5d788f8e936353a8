package dev.specstress.findings.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that a reader finds the old one or the new one, never a part. */
public final class WholeFile {
    static final String SUFFIX = ".tmp";

    private WholeFile() {}

    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public static void replace(Path path, Content content) throws IOException {
        var temporary = path.resolveSibling(path.getFileName() + SUFFIX);
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
                content.writeTo(out);
            }
            move(temporary, path);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network file systems cannot; the content is whole at least.
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
