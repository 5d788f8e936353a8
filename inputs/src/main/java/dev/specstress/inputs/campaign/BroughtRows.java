package dev.specstress.inputs.campaign;

import dev.specstress.inputs.questions.ValueMeanings;
import dev.specstress.inputs.rows.CompleteRow;
import dev.specstress.inputs.rows.CompleteRows;
import dev.specstress.schemas.ValuePair;
import java.util.Map;

/**
 * Complete rows and what they are to their campaign.
 *
 * @param subjects name of the campaign's subject by the name its columns have
 */
public record BroughtRows(CompleteRows rows, Map<String, String> subjects, ValueMeanings meanings) {

    public BroughtRows {
        subjects = Map.copyOf(subjects);
    }

    /** The values of a row as the campaign's taxonomy has them, or with the nearest of its categories. */
    public ValuePair pair(CompleteRow row) {
        return new ValuePair(meanings.of(row.value1(), "", ""), meanings.of(row.value2(), "", ""));
    }
}
