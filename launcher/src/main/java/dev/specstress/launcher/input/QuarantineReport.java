package dev.specstress.launcher.input;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.questions.ImportedQuestions;
import dev.specstress.inputs.questions.QuarantinedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a user is told of their own questions: how many are asked, and which rows are not and why. */
public record QuarantineReport(ImportedQuestions questions) {
    private static final String FILE = "quarantined.jsonl";
    private static final int MOST_LINES = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A line of figures, the notes, and the first rows put aside; nothing if no questions were brought. */
    public List<String> lines() {
        if (questions.questions().isEmpty()) {
            return List.of();
        }
        var rows = questions.quarantined();
        var lines = new ArrayList<String>();
        lines.add("%d questions of your own, %d rows that cannot be used"
                .formatted(questions.questions().size(), rows.size()));
        questions.notes().forEach(note -> lines.add("  note: " + note));
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
            if (questions.quarantined().isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            try (var out = Files.newBufferedWriter(file)) {
                for (var row : questions.quarantined()) {
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
