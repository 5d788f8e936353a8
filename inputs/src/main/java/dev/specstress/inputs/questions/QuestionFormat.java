package dev.specstress.inputs.questions;

import dev.specstress.inputs.text.InputText;
import java.nio.file.Path;

/** Which of the formats a file is in, told from its content: names of files lie. */
final class QuestionFormat {
    private static final int LINES_LOOKED_AT = 20;

    private QuestionFormat() {}

    /** @throws dev.specstress.inputs.UserErrorException if it is none of them */
    static RowReader of(InputText file, Path path) {
        var text = file.text().stripLeading();
        if (text.startsWith("{")) {
            return text.lines().limit(LINES_LOOKED_AT).anyMatch(QuestionLines::isRow)
                    ? new QuestionLines()
                    : new PromptsJson(ValuesJson.beside(path));
        }
        if (text.startsWith("[")) {
            throw file.refuse("is a JSON list; put each object on a line of its own, without the brackets");
        }
        if (text.lines().findFirst().filter(QuestionsCsv::isHeader).isPresent()) {
            return new QuestionsCsv();
        }
        throw file.refuse(
                "is none of the formats: a JSON object of id and prompt, JSON Lines, or CSV with a header that names"
                        + " question, value1 and value2");
    }
}
