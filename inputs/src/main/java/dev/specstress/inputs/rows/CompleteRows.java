package dev.specstress.inputs.rows;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.questions.QuarantinedRow;
import dev.specstress.schemas.ids.ContentId;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The complete rows of one file. It may be larger than memory: it is read once to know what is in it, and once more for
 * every {@link #stream()}; only rows that cannot be used are held.
 */
public final class CompleteRows {
    private final RowsFile file;
    private final RowRules rules;
    private final Set<String> models = new TreeSet<>();
    private final List<QuarantinedRow> quarantined = new ArrayList<>();
    private String contentId = ContentId.of(ContentId.IMPORTED_QUESTIONS, "complete rows");
    private int count;
    private boolean needRubrics;
    private boolean needMatcher;

    private CompleteRows(RowsFile file, RowRules rules) {
        this.file = file;
        this.rules = rules;
    }

    /**
     * Reads a file through.
     *
     * @throws UserErrorException if it cannot be read to its end or has no row that can be used
     */
    public static CompleteRows read(Path path, RowRules rules) {
        var rows = new CompleteRows(new RowsFile(path), rules);
        try (var outcomes = rows.outcomes()) {
            outcomes.forEach(rows::count);
        } catch (UncheckedIOException e) {
            throw rows.file.unreadable(e.getCause());
        }
        if (rows.count == 0) {
            throw rows.file.refuse(
                    rows.quarantined.isEmpty()
                            ? "holds no row"
                            : "no row can be used; of " + rows.quarantined.size() + " the first: line "
                                    + rows.quarantined.getFirst().line() + ": "
                                    + rows.quarantined.getFirst().reason());
        }
        return rows;
    }

    private Stream<RowOutcome> outcomes() {
        var check = new RowCheck(rules);
        return file.source().rows().map(check::check);
    }

    private void count(RowOutcome outcome) {
        switch (outcome) {
            case RowOutcome.Bad bad ->
                quarantined.add(new QuarantinedRow(file.path().toString(), bad.line(), bad.cause(), bad.reason()));
            case RowOutcome.Kept(CompleteRow row) -> {
                row.answers().forEach(answer -> models.add(answer.model()));
                contentId = ContentId.of(ContentId.IMPORTED_QUESTIONS, contentId, said(row));
                needMatcher |= !row.hasPositions();
                needRubrics |= !row.hasPositions() && row.rubric().isEmpty();
                count++;
            }
        }
    }

    /** All that a row says, and not where it stands. */
    private static String said(CompleteRow row) {
        return new CompleteRow(
                        0,
                        row.id(),
                        row.generator(),
                        row.value1(),
                        row.value2(),
                        row.nudge(),
                        row.query(),
                        row.rubric(),
                        row.answers())
                .toString();
    }

    /** The rows that can be used, in the file's order; the stream must be closed. */
    public Stream<CompleteRow> stream() {
        return outcomes().filter(RowOutcome.Kept.class::isInstance).map(outcome -> ((RowOutcome.Kept) outcome).row());
    }

    /** As their columns name them, in alphabetical order. */
    public List<String> models() {
        return List.copyOf(models);
    }

    /** Rows that can be used, 1 or more. */
    public int count() {
        return count;
    }

    /** Whether a rubric must be written before some row's answers can be placed. */
    public boolean needRubrics() {
        return needRubrics;
    }

    /** Whether some row's answers are still to be placed. */
    public boolean needMatcher() {
        return needMatcher;
    }

    /** What hashes of the same rows have in common. */
    public String contentId() {
        return contentId;
    }

    public List<QuarantinedRow> quarantined() {
        return List.copyOf(quarantined);
    }

    /** Refuses the file as a whole. */
    public UserErrorException refuse(String why) {
        return file.refuse(why);
    }
}
