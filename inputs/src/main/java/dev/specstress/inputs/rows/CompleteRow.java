package dev.specstress.inputs.rows;

import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.Rubric;
import java.util.List;
import java.util.Optional;

/**
 * A question with the answers to it.
 *
 * @param line where it stands in its file, from 1
 * @param id the user's own; empty if there is none
 * @param generator who wrote it, as the row says; may be empty
 * @param answers of models that the row says anything of, by name; 1 or more
 */
public record CompleteRow(
        int line,
        String id,
        String generator,
        String value1,
        String value2,
        Nudge nudge,
        String query,
        Optional<Rubric> rubric,
        List<BroughtAnswer> answers) {

    public CompleteRow {
        answers = List.copyOf(answers);
    }

    /** Whether some answer has its position: then none is placed anew. */
    public boolean hasPositions() {
        return answers.stream().anyMatch(answer -> answer.position().isPresent());
    }
}
