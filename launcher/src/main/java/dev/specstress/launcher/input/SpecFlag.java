package dev.specstress.launcher.input;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.SpecOverride;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/** One value of {@code --spec}: {@code FILE} or {@code FILE=MODEL,MODEL}. */
public final class SpecFlag {
    private SpecFlag() {}

    /** @throws UserErrorException naming what cannot be used */
    public static SpecOverride parse(String value) {
        var equals = value.lastIndexOf('=');
        // A file whose name holds an equals sign is still a file.
        if (equals < 0 || isFile(value)) {
            return new SpecOverride(path(value, value), List.of());
        }
        var models = List.of(value.substring(equals + 1).split(",", -1));
        if (models.stream().anyMatch(String::isBlank)) {
            throw new UserErrorException(
                    "--spec: after = stand names of subjects, separated by commas, not in " + value);
        }
        var names = models.stream().map(String::strip).toList();
        if (new HashSet<>(names).size() < names.size()) {
            throw new UserErrorException("--spec: a model is named twice in " + value);
        }
        return new SpecOverride(path(value, value.substring(0, equals)), names);
    }

    private static boolean isFile(String value) {
        try {
            return Files.isRegularFile(Path.of(value));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static Path path(String value, String file) {
        try {
            if (!file.isBlank()) {
                return Path.of(file);
            }
        } catch (InvalidPathException e) {
            // Said below, in the user's terms.
        }
        throw new UserErrorException("--spec: no file in " + value);
    }
}
