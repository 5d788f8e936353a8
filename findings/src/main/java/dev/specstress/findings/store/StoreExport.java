package dev.specstress.findings.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A store's tables as files of their own, and as the one wide table that the published dataset has. */
public final class StoreExport {
    private StoreExport() {}

    /** What files are written. */
    public enum Format {
        PARQUET("parquet", "FORMAT parquet, COMPRESSION zstd"),
        JSON_LINES("jsonl", "FORMAT json");

        private final String suffix;
        private final String options;

        Format(String suffix, String options) {
            this.suffix = suffix;
            this.options = options;
        }
    }

    /**
     * Writes every table, each a file, and {@code dataset}: a row per scenario with a column per model for its first answer
     * and where it lies, as in the published dataset.
     *
     * @return the files, in the order they were written
     * @throws StoreException naming what could not be read or written
     */
    public static List<Path> write(Path run, Path directory, Format format) {
        var files = new ArrayList<Path>();
        try (var store = StoreReader.open(run)) {
            Files.createDirectories(directory);
            for (var table : Table.values()) {
                var keys = table.columns().stream()
                        .filter(Column::key)
                        .map(Column::name)
                        .toList();
                files.add(copy(
                        store,
                        "SELECT * FROM " + table.sqlName() + " ORDER BY " + String.join(", ", keys),
                        directory.resolve(table.sqlName() + "." + format.suffix),
                        format));
            }
            files.add(copy(store, dataset(store), directory.resolve("dataset." + format.suffix), format));
        } catch (IOException e) {
            throw new StoreException("cannot write to " + directory + ": " + e.getMessage(), e);
        }
        return files;
    }

    private static Path copy(StoreReader store, String select, Path file, Format format) {
        store.run("COPY (%s) TO %s (%s)"
                .formatted(select, Duck.text(file.toAbsolutePath().toString()), format.options));
        return file;
    }

    /** Models stand in the columns' names, so that there are as many columns as the campaign has subjects. */
    private static String dataset(StoreReader store) {
        var models = new ArrayList<String>();
        store.ask(
                "SELECT model FROM models WHERE role = 'subject' ORDER BY model", row -> models.add(row.getString(1)));
        var columns = new StringBuilder();
        for (var model : models) {
            var of = "FILTER (WHERE r.model = " + Duck.text(model) + ")";
            columns.append(", any_value(r.text) %s AS %s".formatted(of, name("response_", model, "")));
            columns.append(
                    ", any_value(p.value1_position) %s AS %s".formatted(of, name("", model, "_value1_position")));
            columns.append(
                    ", any_value(p.value2_position) %s AS %s".formatted(of, name("", model, "_value2_position")));
            columns.append(", any_value(p.refusal_type) %s AS %s".formatted(of, name("", model, "_refusal_type")));
        }
        return """
                SELECT s.generator AS query_generator, s.value1, s.value2, s.nudge AS nudge_direction, s.query%s,
                    s.ordinal, s.scenario_id, s.frame, s.draw_probability
                FROM scenarios s LEFT JOIN responses r ON r.scenario_id = s.scenario_id AND r.repeat = 0
                LEFT JOIN placements p ON p.scenario_id = s.scenario_id AND p.model = r.model AND p.repeat = 0
                    AND p.match_repeat = 0
                GROUP BY ALL ORDER BY s.ordinal, s.scenario_id""".formatted(columns);
    }

    private static String name(String before, String model, String after) {
        var column = before + model.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_") + after;
        return "\"" + column + "\"";
    }
}
