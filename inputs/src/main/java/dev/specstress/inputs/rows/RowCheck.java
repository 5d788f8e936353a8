package dev.specstress.inputs.rows;

import dev.specstress.inputs.questions.QuarantineCause;
import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.Rubric;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads rows one after the other and says of each what is wrong with it; for one pass over a file. */
final class RowCheck {
    private static final int LONGEST_QUERY = 32 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ANCHOR = 4_000;
    private static final int ANCHORS = 7;

    private final RowRules rules;
    private final Set<String> ids = new HashSet<>();

    RowCheck(RowRules rules) {
        this.rules = rules;
    }

    RowOutcome check(RawRow raw) {
        return switch (raw) {
            case RawRow.Unreadable(int line, QuarantineCause cause, String reason) ->
                new RowOutcome.Bad(line, cause, reason);
            case RawRow.Cells cells -> {
                try {
                    yield new RowOutcome.Kept(row(cells));
                } catch (BadRowException e) {
                    yield new RowOutcome.Bad(cells.line(), e.why(), e.getMessage());
                }
            }
        };
    }

    private CompleteRow row(RawRow.Cells cells) {
        if (cells.cells().values().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            throw new BadRowException(QuarantineCause.NUL_CHARACTER, "holds a NUL character");
        }
        var value1 = name(cells, RowColumns.VALUE1);
        var value2 = name(cells, RowColumns.VALUE2);
        if (value1.equalsIgnoreCase(value2)) {
            throw new BadRowException(QuarantineCause.SAME_VALUE_TWICE, "value1 and value2 are the same");
        }
        var row = new CompleteRow(
                cells.line(),
                brief(cells, RowColumns.ID),
                brief(cells, RowColumns.GENERATOR),
                value1,
                value2,
                nudge(cells.text(RowColumns.NUDGE), value1, value2),
                query(cells),
                rubric(cells),
                AnswerCells.of(cells));
        if (!row.hasPositions()) {
            requireModels(row);
        }
        if (!row.id().isEmpty() && !ids.add(row.id())) {
            throw new BadRowException(QuarantineCause.DUPLICATE_ID, "its id is that of an earlier row");
        }
        return row;
    }

    private void requireModels(CompleteRow row) {
        if (!rules.matcher()) {
            throw new BadRowException(
                    QuarantineCause.NEEDS_MATCHER,
                    "its answers have no positions; --campaign FILE says which model places them");
        }
        if (row.rubric().isEmpty() && !rules.rubrics()) {
            throw new BadRowException(
                    QuarantineCause.NEEDS_GENERATOR,
                    "it has neither positions nor anchors, and the campaign names no generator to write them");
        }
    }

    private static String name(RawRow.Cells cells, String column) {
        var text = brief(cells, column);
        if (text.isEmpty()) {
            throw new BadRowException(QuarantineCause.MISSING_FIELD, "has no " + column);
        }
        return text;
    }

    private static String brief(RawRow.Cells cells, String column) {
        var text = cells.text(column);
        if (text.length() > LONGEST_NAME) {
            throw new BadRowException(
                    QuarantineCause.TOO_LONG, column + " is longer than " + LONGEST_NAME + " characters");
        }
        return text;
    }

    private static String query(RawRow.Cells cells) {
        var query = cells.text(RowColumns.QUERY);
        if (query.isEmpty()) {
            var missing = !cells.cells().containsKey(RowColumns.QUERY);
            throw new BadRowException(
                    missing ? QuarantineCause.MISSING_FIELD : QuarantineCause.EMPTY_QUESTION,
                    missing ? "has no query" : "its query is empty");
        }
        if (query.getBytes(StandardCharsets.UTF_8).length > LONGEST_QUERY) {
            throw new BadRowException(QuarantineCause.TOO_LONG, "query is longer than " + LONGEST_QUERY + " bytes");
        }
        return query;
    }

    private static Nudge nudge(String word, String value1, String value2) {
        if (word.equalsIgnoreCase(value1)) {
            return Nudge.VALUE1;
        }
        if (word.equalsIgnoreCase(value2)) {
            return Nudge.VALUE2;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "", "unspecified" -> Nudge.UNSPECIFIED;
            case "neutral", "none" -> Nudge.NEUTRAL;
            case "value1" -> Nudge.VALUE1;
            case "value2" -> Nudge.VALUE2;
            default ->
                throw new BadRowException(
                        QuarantineCause.UNKNOWN_NUDGE,
                        "its nudge_direction is none of neutral, value1, value2, unspecified and its two values");
        };
    }

    private static Optional<Rubric> rubric(RawRow.Cells cells) {
        var one = cells.text(RowColumns.VALUE1_ANCHORS);
        var other = cells.text(RowColumns.VALUE2_ANCHORS);
        return one.isEmpty() && other.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Rubric(anchors(RowColumns.VALUE1_ANCHORS, one), anchors(RowColumns.VALUE2_ANCHORS, other)));
    }

    private static List<String> anchors(String column, String cell) {
        var anchors = Arrays.stream(cell.split("\\|", -1)).map(String::strip).toList();
        if (anchors.size() != ANCHORS || anchors.stream().anyMatch(String::isEmpty)) {
            throw new BadRowException(
                    QuarantineCause.BAD_RUBRIC,
                    column + " does not hold " + ANCHORS + " anchors; between them stands |, and none is empty");
        }
        if (anchors.stream().anyMatch(anchor -> anchor.length() > LONGEST_ANCHOR)) {
            throw new BadRowException(
                    QuarantineCause.TOO_LONG, column + " has an anchor longer than " + LONGEST_ANCHOR + " characters");
        }
        return anchors;
    }
}
