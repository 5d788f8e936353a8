package dev.specstress.inputs.questions;

import dev.specstress.schemas.Nudge;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a row must keep before it is a question; knows the rows before it. */
final class RowCheck {
    private static final int ANCHORS = 7;

    private final Set<String> ids = new HashSet<>();

    /** What is wrong with a row; nothing if it can be asked. A row without fault has taken its id. */
    Optional<RowReading.Bad> fault(QuestionRow row) {
        return missing(row)
                .or(() -> nul(row))
                .or(() -> RowLength.fault(row))
                .or(() -> emptyQuestion(row))
                .or(() -> sameValue(row))
                .or(() -> nudge(row))
                .or(() -> rubric(row))
                .or(() -> takenId(row));
    }

    /** The nudge of a row without fault. */
    static Nudge nudgeOf(QuestionRow row) {
        var word = row.text(QuestionColumn.NUDGE);
        return word.isEmpty() ? Nudge.UNSPECIFIED : Nudge.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Optional<RowReading.Bad> missing(QuestionRow row) {
        return Arrays.stream(QuestionColumn.values())
                .filter(QuestionColumn::isRequired)
                .filter(column -> column == QuestionColumn.QUESTION
                        ? !row.has(column)
                        : row.text(column).isEmpty())
                .findFirst()
                .map(column -> bad(row, QuarantineCause.MISSING_FIELD, "has no " + column.word()));
    }

    private static Optional<RowReading.Bad> nul(QuestionRow row) {
        return Stream.concat(
                                row.texts().values().stream(),
                                row.lists().values().stream().flatMap(List::stream))
                        .anyMatch(text -> text.indexOf('\0') >= 0)
                ? Optional.of(bad(row, QuarantineCause.NUL_CHARACTER, "holds a NUL character"))
                : Optional.empty();
    }

    private static Optional<RowReading.Bad> emptyQuestion(QuestionRow row) {
        return row.text(QuestionColumn.QUESTION).isEmpty()
                ? Optional.of(bad(row, QuarantineCause.EMPTY_QUESTION, "its question is empty"))
                : Optional.empty();
    }

    private static Optional<RowReading.Bad> sameValue(QuestionRow row) {
        return row.text(QuestionColumn.VALUE1).equalsIgnoreCase(row.text(QuestionColumn.VALUE2))
                ? Optional.of(bad(row, QuarantineCause.SAME_VALUE_TWICE, "value1 and value2 are the same"))
                : Optional.empty();
    }

    private static Optional<RowReading.Bad> nudge(QuestionRow row) {
        var word = row.text(QuestionColumn.NUDGE);
        var known = Arrays.stream(Nudge.values()).anyMatch(nudge -> nudge.name().equalsIgnoreCase(word));
        return word.isEmpty() || known
                ? Optional.empty()
                : Optional.of(bad(
                        row,
                        QuarantineCause.UNKNOWN_NUDGE,
                        "its nudge is none of "
                                + Arrays.stream(Nudge.values())
                                        .map(nudge -> nudge.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }

    private static Optional<RowReading.Bad> rubric(QuestionRow row) {
        var one = row.list(QuestionColumn.VALUE1_ANCHORS);
        var other = row.list(QuestionColumn.VALUE2_ANCHORS);
        if (one.isEmpty() && other.isEmpty()) {
            return Optional.empty();
        }
        return anchors(row, QuestionColumn.VALUE1_ANCHORS, one)
                .or(() -> anchors(row, QuestionColumn.VALUE2_ANCHORS, other));
    }

    private static Optional<RowReading.Bad> anchors(QuestionRow row, QuestionColumn column, List<String> anchors) {
        if (anchors.size() != ANCHORS) {
            return Optional.of(bad(
                    row,
                    QuarantineCause.BAD_RUBRIC,
                    column.word() + " has " + anchors.size() + " anchors, not " + ANCHORS));
        }
        return anchors.stream().anyMatch(String::isEmpty)
                ? Optional.of(bad(row, QuarantineCause.BAD_RUBRIC, column.word() + " has an empty anchor"))
                : Optional.empty();
    }

    private Optional<RowReading.Bad> takenId(QuestionRow row) {
        var id = row.text(QuestionColumn.ID);
        return id.isEmpty() || ids.add(id)
                ? Optional.empty()
                : Optional.of(bad(row, QuarantineCause.DUPLICATE_ID, "its id is that of an earlier row"));
    }

    private static RowReading.Bad bad(QuestionRow row, QuarantineCause cause, String reason) {
        return new RowReading.Bad(row.line(), cause, reason);
    }
}
