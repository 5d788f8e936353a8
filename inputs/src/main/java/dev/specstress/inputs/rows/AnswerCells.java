package dev.specstress.inputs.rows;

import dev.specstress.inputs.questions.QuarantineCause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what a row says of each model: its answer, its positions, or both. */
final class AnswerCells {
    private static final int HIGHEST = 6;
    private static final int LONGEST_NAME = 200;

    private AnswerCells() {}

    /** Of every model the row says anything of, by name; 1 or more. */
    static List<BroughtAnswer> of(RawRow.Cells cells) {
        var answers = new ArrayList<BroughtAnswer>();
        for (var model : RowColumns.models(cells.cells().keySet())) {
            var text = Optional.of(cells.text(RowColumns.response(model))).filter(said -> !isNothing(said));
            var position = position(cells, model);
            if (text.isPresent() || position.isPresent()) {
                if (model.length() > LONGEST_NAME) {
                    throw new BadRowException(
                            QuarantineCause.TOO_LONG, "a model's name is longer than " + LONGEST_NAME + " characters");
                }
                answers.add(new BroughtAnswer(model, text, position));
            }
        }
        if (answers.isEmpty()) {
            throw new BadRowException(
                    QuarantineCause.NOTHING_BROUGHT,
                    "holds neither an answer nor a position; a question alone is asked with run --scenarios");
        }
        return answers;
    }

    private static Optional<BroughtPosition> position(RawRow.Cells cells, String model) {
        var value1 = number(cells, RowColumns.position(model, 1));
        var value2 = number(cells, RowColumns.position(model, 2));
        if (value1.isEmpty() && value2.isEmpty()) {
            return Optional.empty();
        }
        if (value1.isEmpty() || value2.isEmpty()) {
            throw new BadRowException(
                    QuarantineCause.BAD_POSITION,
                    RowColumns.position(model, value1.isEmpty() ? 1 : 2) + " is missing beside the other");
        }
        return Optional.of(new BroughtPosition(value1.getAsInt(), value2.getAsInt()));
    }

    private static OptionalInt number(RawRow.Cells cells, String column) {
        var cell = cells.text(column);
        if (isNothing(cell)) {
            return OptionalInt.empty();
        }
        try {
            var number = Double.parseDouble(cell);
            if (number >= 0 && number <= HIGHEST && number == Math.rint(number)) {
                return OptionalInt.of((int) number);
            }
        } catch (NumberFormatException _) {
            // Said below, in the user's terms.
        }
        throw new BadRowException(QuarantineCause.BAD_POSITION, column + " is no whole number from 0 to " + HIGHEST);
    }

    /** Tools of tables write a missing cell in one of these ways. */
    private static boolean isNothing(String cell) {
        return cell.isEmpty() || cell.equalsIgnoreCase("nan") || cell.equalsIgnoreCase("null");
    }
}
