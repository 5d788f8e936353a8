package dev.specstress.kit.internal.config;

import dev.specstress.kit.config.InvalidConfigException;
import dev.specstress.kit.config.Origin;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Reads {@code .properties} (UTF-8), remembering the line of each key. {@link Properties} itself forgets lines, so it is
 * given one logical line at a time.
 */
public final class PropertiesFile {
    private final Path file;
    private final Map<String, Setting> settings = new LinkedHashMap<>();

    private PropertiesFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws InvalidConfigException if it cannot be read, is malformed, or gives one key twice
     */
    public static List<Setting> read(Path file) {
        var reading = new PropertiesFile(file);
        reading.takeAll(reading.lines());
        return List.copyOf(reading.settings.values());
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException _) {
            throw new InvalidConfigException(file + ": no such configuration file");
        } catch (CharacterCodingException _) {
            throw new InvalidConfigException(file + ": not UTF-8 text");
        } catch (IOException e) {
            throw new InvalidConfigException(
                    file + ": cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private void takeAll(List<String> lines) {
        for (int first = 0; first < lines.size(); ) {
            int last = first;
            while (continues(lines.get(last)) && !comment(lines.get(first)) && last + 1 < lines.size()) {
                last++;
            }
            take(String.join("\n", new ArrayList<>(lines.subList(first, last + 1))), first + 1);
            first = last + 1;
        }
    }

    private void take(String logicalLine, int number) {
        var parsed = new Properties();
        try {
            parsed.load(new StringReader(logicalLine));
        } catch (IOException | IllegalArgumentException _) {
            throw new InvalidConfigException(file + ":" + number + ": not a line of a properties file");
        }
        for (String key : parsed.stringPropertyNames()) {
            var setting = new Setting(key, parsed.getProperty(key), new Origin.FileLine(file, number));
            Setting earlier = settings.putIfAbsent(key, setting);
            if (earlier != null) {
                throw new InvalidConfigException(setting + ": already given at " + earlier.origin());
            }
        }
    }

    private static boolean comment(String line) {
        String text = line.stripLeading();
        return text.startsWith("#") || text.startsWith("!");
    }

    /** An odd number of backslashes at the end joins the next line to this one. */
    private static boolean continues(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }
}
