package dev.specstress.inputs.campaign;

import dev.specstress.inputs.rows.CompleteRows;
import dev.specstress.schemas.Campaign;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which subject of a campaign the columns of a model mean: names are the same but for case and what is no letter or digit. */
record SubjectNames(Campaign campaign) {

    static Map<String, String> asTheyAre(CompleteRows rows) {
        return rows.models().stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    /**
     * The subject of every model in the rows.
     *
     * @throws dev.specstress.inputs.UserErrorException if a model is no subject, or two are the same
     */
    Map<String, String> of(CompleteRows rows) {
        var subjects = new HashMap<String, String>();
        campaign.getSubjects()
                .forEach(subject -> subjects.put(
                        folded(subject.getModel().getName()), subject.getModel().getName()));
        var names = new HashMap<String, String>();
        for (var model : rows.models()) {
            var subject = subjects.get(folded(model));
            if (subject == null) {
                throw rows.refuse("model " + model + " is no subject of campaign " + campaign.getName()
                        + "; add it under subjects, or leave its columns out");
            }
            if (names.containsValue(subject)) {
                throw rows.refuse("two models of its columns mean the subject " + subject);
            }
            names.put(model, subject);
        }
        return names;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", "_");
    }
}
