package dev.specstress.inputs.spec;

import dev.specstress.schemas.Clause;
import dev.specstress.schemas.ids.ContentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Gives clauses ids that stay while their words stay: the section's id and a hash of the words, whatever the order of
 * clauses, the case of letters and the punctuation. The same words twice in a section are told apart by a count.
 */
final class ClauseIds {
    private static final int HASH_CHARACTERS = 10;

    private final String sectionId;
    private final List<Clause> clauses = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    ClauseIds(String sectionId) {
        this.sectionId = sectionId;
    }

    void add(String text) {
        var words = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        if (words.isEmpty()) {
            return;
        }
        var id = sectionId + "#" + ContentId.of("l-", words).substring(2, 2 + HASH_CHARACTERS);
        var count = seen.merge(id, 1, Integer::sum);
        clauses.add(new Clause(count == 1 ? id : id + "-" + count, text));
    }

    List<Clause> clauses() {
        return List.copyOf(clauses);
    }
}
