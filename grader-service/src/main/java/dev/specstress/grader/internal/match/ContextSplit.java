package dev.specstress.grader.internal.match;

import dev.specstress.schemas.ModelEntry;
import java.util.ArrayList;
import java.util.List;

/** Splits a set over calls where it would not fit into the matcher's context. */
final class ContextSplit {
    /** Fewer than English has (about 4), so that the estimate errs towards one call more. */
    private static final int CHARACTERS_PER_TOKEN = 3;

    private ContextSplit() {}

    /**
     * Groups that fit, in the set's order; an answer that fits nowhere is a group by itself.
     *
     * @param promptCharacters length of the prompt without any answer
     */
    static List<List<LabelledAnswer>> of(List<LabelledAnswer> answers, ModelEntry matcher, long promptCharacters) {
        if (answers.isEmpty() || matcher.getContextTokens() == 0) {
            return answers.isEmpty() ? List.of() : List.of(answers);
        }
        long inputTokens = (long) matcher.getContextTokens() - matcher.getMaxOutputTokens();
        long room = inputTokens * CHARACTERS_PER_TOKEN - promptCharacters;
        List<List<LabelledAnswer>> groups = new ArrayList<>();
        long used = 0;
        for (LabelledAnswer answer : answers) {
            if (groups.isEmpty() || used + answer.text().length() > room) {
                groups.add(new ArrayList<>());
                used = 0;
            }
            groups.getLast().add(answer);
            used += answer.text().length();
        }
        return groups;
    }

    /** Two groups of one that proved too large; the larger half first. */
    static List<List<LabelledAnswer>> halves(List<LabelledAnswer> answers) {
        int middle = (answers.size() + 1) / 2;
        return List.of(answers.subList(0, middle), answers.subList(middle, answers.size()));
    }
}
