package dev.specstress.inputs.text;

import dev.specstress.inputs.UserErrorException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file that a user named, read whole or refused. Its size is looked at before anything is read, and only regular files are:
 * a pipe or a device may never end.
 */
record InputFile(String label, Path path, SizeLimit limit) {

    /** @throws UserErrorException with the file and the reason */
    String text() {
        return filled(Utf8Text.decode(label, bytes()));
    }

    /** The same, but a NUL in it is left to the reader. */
    String textWithNul() {
        return filled(Utf8Text.decodeWithNul(label, bytes()));
    }

    private String filled(String text) {
        if (text.isBlank()) {
            throw refuse("is empty");
        }
        return text;
    }

    private byte[] bytes() {
        try {
            if (Files.isDirectory(path)) {
                throw refuse("is a directory, not a file");
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw refuse("is not a regular file");
            }
            var size = Files.size(path);
            if (size > limit.bytes()) {
                throw refuse(limit.exceededBy(size));
            }
            return grown(Files.newInputStream(path));
        } catch (NoSuchFileException e) {
            throw refuse("no such file", e);
        } catch (AccessDeniedException e) {
            throw refuse("may not be read", e);
        } catch (IOException e) {
            throw refuse("cannot be read: " + e.getMessage(), e);
        }
    }

    /** Reads no more than the limit even of a file that grows meanwhile. */
    private byte[] grown(java.io.InputStream opened) throws IOException {
        try (var stream = opened) {
            var bytes = stream.readNBytes(limit.bytes() + 1);
            if (bytes.length > limit.bytes()) {
                throw refuse(limit.exceededBy(bytes.length));
            }
            return bytes;
        }
    }

    private UserErrorException refuse(String why) {
        return new UserErrorException(label + ": " + why);
    }

    private UserErrorException refuse(String why, IOException cause) {
        return new UserErrorException(label + ": " + why, cause);
    }
}
