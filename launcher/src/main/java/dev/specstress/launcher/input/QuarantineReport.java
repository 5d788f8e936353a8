package dev.specstress.launcher.input;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.BroughtRows;
import dev.specstress.inputs.campaign.LoadedCampaign;
import dev.specstress.inputs.questions.QuarantinedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a user is told of the rows they brought: how many are used, and which are not and why.
 *
 * @param what is used, for example "questions of your own"
 */
public record QuarantineReport(int used, String what, List<QuarantinedRow> rows, List<String> notes) {
    private static final String FILE = "quarantined.jsonl";
    private static final int MOST_LINES = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of a campaign's questions or complete rows. */
    public static QuarantineReport of(LoadedCampaign loaded) {
        return loaded.rows()
                .map(BroughtRows::rows)
                .map(rows -> new QuarantineReport(rows.count(), "rows to import", rows.quarantined(), List.of()))
                .orElseGet(() -> new QuarantineReport(
                        loaded.questions().questions().size(),
                        "questions of your own",
                        loaded.questions().quarantined(),
                        loaded.questions().notes()));
    }

    /** A line of figures, the notes, and the first rows put aside; nothing if no questions were brought. */
    public List<String> lines() {
        if (used == 0) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add("%d %s, %d rows that cannot be used".formatted(used, what, rows.size()));
        notes.forEach(note -> lines.add("  note: " + note));
        rows.stream().limit(MOST_LINES).forEach(row -> lines.add("  not used: " + row.told()));
        if (rows.size() > MOST_LINES) {
            lines.add("  and " + (rows.size() - MOST_LINES) + " more");
        }
        return lines;
    }

    /**
     * Writes every row put aside into {@code quarantined.jsonl}; without any there is no such file.
     *
     * @throws UserErrorException if the directory cannot be written to
     */
    public void write(Path directory) {
        var file = directory.resolve(FILE);
        try {
            if (rows.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            try (var out = Files.newBufferedWriter(file)) {
                for (var row : rows) {
                    out.write(json(row) + "\n");
                }
            }
        } catch (IOException e) {
            throw new UserErrorException("--out: " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static String json(QuarantinedRow row) {
        return JSON.createObjectNode()
                .put("file", row.file())
                .put("line", row.line())
                .put("cause", row.cause().word())
                .put("reason", row.reason())
                .toString();
    }
}
