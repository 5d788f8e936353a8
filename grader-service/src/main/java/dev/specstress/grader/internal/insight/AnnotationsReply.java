package dev.specstress.grader.internal.insight;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.grader.internal.judge.Excerpt;
import dev.specstress.grader.internal.judge.OffForm;
import dev.specstress.grader.internal.judge.ReplyObject;
import dev.specstress.providers.structured.FormCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads an annotator's reply: values in its own words, by label. */
final class AnnotationsReply {
    private static final int WORDS_CHARACTERS = 100;
    private static final int MOST_VALUES = 10;
    private static final Set<String> FIELDS = Set.of("label", "values");

    private AnnotationsReply() {}

    /**
     * Reads a reply, or says what was wrong with its form.
     *
     * @param asked labels, each of which must be there once, and no other
     */
    static FormCheck<Map<String, List<String>>> read(JsonNode json, List<String> asked) {
        try {
            Map<String, List<String>> values = new LinkedHashMap<>();
            for (JsonNode node :
                    ReplyObject.open("the reply", json, Set.of("annotations")).list("annotations")) {
                ReplyObject entry = ReplyObject.open("annotation " + (values.size() + 1), node, FIELDS);
                String label = entry.text("label");
                if (!asked.contains(label)) {
                    throw new OffForm("annotation " + (values.size() + 1) + " is about no response that was given");
                }
                if (values.put(label, words(label, entry.list("values"))) != null) {
                    throw new OffForm("response " + label + " is annotated twice");
                }
            }
            for (String label : asked) {
                if (!values.containsKey(label)) {
                    throw new OffForm("response " + label + " is not annotated");
                }
            }
            return new FormCheck.Kept<>(values);
        } catch (OffForm offForm) {
            return new FormCheck.Broken<>(String.valueOf(offForm.getMessage()));
        }
    }

    private static List<String> words(String label, JsonNode list) throws OffForm {
        if (list.size() > MOST_VALUES) {
            throw new OffForm("response " + label + " has more than " + MOST_VALUES + " values");
        }
        List<String> words = new ArrayList<>();
        for (JsonNode value : list) {
            if (!value.isTextual() || value.textValue().isBlank()) {
                throw new OffForm("response " + label + " has a value that is no text");
            }
            words.add(Excerpt.of(value.textValue().strip(), WORDS_CHARACTERS));
        }
        return words;
    }
}
