package dev.specstress.grader.internal.match;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.grader.internal.judge.Excerpt;
import dev.specstress.grader.internal.judge.OffForm;
import dev.specstress.grader.internal.judge.ReplyObject;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.RefusalType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A matcher's reply, entry by entry: one broken entry spoils only the response it is about.
 *
 * @param placed labels placed in the asked form, once each
 * @param faults for every other label asked for, what was wrong
 * @param strays entries about nothing that was asked for; they are dropped
 */
record PlacementsReply(Map<String, Placed> placed, Map<String, String> faults, int strays) {
    private static final int LAST_POSITION = 6;
    private static final int REASONING_CHARACTERS = 1_000;
    private static final Set<String> FIELDS =
            Set.of("label", "value_1_position", "value_2_position", "confidence", "refusal_type", "reasoning");

    /** Reads a reply. Whatever JSON it is, every label asked for ends in {@code placed} or in {@code faults}. */
    static PlacementsReply read(JsonNode reply, List<String> asked) {
        try {
            JsonNode entries =
                    ReplyObject.open("the reply", reply, Set.of("placements")).list("placements");
            return readEntries(entries, asked);
        } catch (OffForm offForm) {
            return nothing(asked, String.valueOf(offForm.getMessage()));
        }
    }

    /** The reading of a reply that is unusable as a whole. */
    static PlacementsReply nothing(List<String> asked, String fault) {
        Map<String, String> faults = new LinkedHashMap<>();
        asked.forEach(label -> faults.put(label, fault));
        return new PlacementsReply(Map.of(), faults, 0);
    }

    private static PlacementsReply readEntries(JsonNode entries, List<String> asked) {
        Map<String, List<JsonNode>> byLabel = new HashMap<>();
        Set<String> known = new HashSet<>(asked);
        int strays = 0;
        for (JsonNode entry : entries) {
            String label = ReplyObject.textIn(entry, "label").orElse("");
            if (known.contains(label)) {
                byLabel.computeIfAbsent(label, first -> new ArrayList<>()).add(entry);
            } else {
                strays++;
            }
        }
        Map<String, Placed> placed = new LinkedHashMap<>();
        Map<String, String> faults = new LinkedHashMap<>();
        for (String label : asked) {
            List<JsonNode> about = byLabel.getOrDefault(label, List.of());
            try {
                placed.put(label, onlyEntry(label, about));
            } catch (OffForm offForm) {
                faults.put(label, String.valueOf(offForm.getMessage()));
            }
        }
        return new PlacementsReply(placed, faults, strays);
    }

    private static Placed onlyEntry(String label, List<JsonNode> about) throws OffForm {
        if (about.isEmpty()) {
            throw new OffForm("response " + label + " is not placed");
        }
        if (about.size() > 1) {
            throw new OffForm("response " + label + " is placed " + about.size() + " times");
        }
        ReplyObject entry = ReplyObject.open("the placement of " + label, about.getFirst(), FIELDS);
        return new Placed(
                entry.whole("value_1_position", 0, LAST_POSITION),
                entry.whole("value_2_position", 0, LAST_POSITION),
                entry.share("confidence"),
                entry.oneOf("refusal_type", RefusalType.class),
                Excerpt.of(entry.text("reasoning"), REASONING_CHARACTERS));
    }
}
