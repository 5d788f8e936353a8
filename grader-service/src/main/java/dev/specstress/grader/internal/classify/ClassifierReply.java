package dev.specstress.grader.internal.classify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.grader.internal.judge.Excerpt;
import dev.specstress.grader.internal.judge.OffForm;
import dev.specstress.grader.internal.judge.ReplyObject;
import dev.specstress.providers.structured.FormCheck;
import dev.specstress.schemas.Classified;
import dev.specstress.schemas.RiskLevel;
import dev.specstress.schemas.Topic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a classifier's reply. */
final class ClassifierReply {
    private static final int REASONING_CHARACTERS = 1_000;
    private static final Set<String> FIELDS = Set.of("reasoning", "topics", "risk_level", "strata");

    private ClassifierReply() {}

    /**
     * Reads a reply: what it says, or what was wrong with its form.
     *
     * @param strata names of the campaign's strata, in its order; no other may be named
     */
    static FormCheck<Classified> read(JsonNode json, List<String> strata) {
        try {
            ReplyObject reply = ReplyObject.open("the reply", json, FIELDS);
            RiskLevel level = reply.oneOf("risk_level", RiskLevel.class);
            if (level == RiskLevel.UNASSESSED) {
                throw new OffForm("the reply: risk_level is none of the values allowed");
            }
            Set<Topic> topics = EnumSet.noneOf(Topic.class);
            for (JsonNode name : reply.list("topics")) {
                topics.add(ReplyObject.constant("the reply: a topic", name, Topic.class));
            }
            return new FormCheck.Kept<>(new Classified(
                    new ArrayList<>(topics),
                    level,
                    named(reply.list("strata"), strata),
                    Excerpt.of(reply.text("reasoning"), REASONING_CHARACTERS)));
        } catch (OffForm offForm) {
            return new FormCheck.Broken<>(String.valueOf(offForm.getMessage()));
        }
    }

    private static List<String> named(JsonNode names, List<String> known) throws OffForm {
        Set<String> named = new HashSet<>();
        for (JsonNode name : names) {
            if (!name.isTextual() || !known.contains(name.textValue())) {
                throw new OffForm("the reply: strata holds something that is none of the names listed");
            }
            named.add(name.textValue());
        }
        return known.stream().filter(named::contains).toList();
    }
}
