package dev.specstress.findings.regrade;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specstress.findings.FindingsException;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.NoVote;
import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.Vote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the lines of a run's files say. */
final class StoredLines {
    private StoredLines() {}

    static AnswerKey key(JsonNode line) {
        return new AnswerKey(
                line.path("scenarioId").asText(),
                line.path("model").asText(),
                line.path("repeat").asInt());
    }

    static StoredScenario scenario(JsonNode line, double routeProbability) {
        var draw = line.path("drawProbability").asDouble();
        if (!(draw > 0 && draw <= 1 && routeProbability > 0 && routeProbability <= 1)) {
            throw new FindingsException("scenario " + line.path("scenarioId").asText()
                    + " says it was drawn with a probability that is none");
        }
        return new StoredScenario(
                line.path("scenarioId").asText(),
                line.path("ordinal").asInt(),
                value(line, "1"),
                value(line, "2"),
                constant(Nudge.class, line.path("nudge")),
                constant(Frame.class, line.path("frame")),
                draw,
                routeProbability);
    }

    private static TaxonomyValue value(JsonNode line, String which) {
        return TaxonomyValue.newBuilder()
                .setName(line.path("value" + which).asText())
                .setCategory(line.path("category" + which).asText())
                .build();
    }

    static List<Vote> votes(JsonNode verdict) {
        var votes = new ArrayList<Vote>();
        for (var vote : verdict.path("votes")) {
            votes.add(new Vote(
                    vote.path("grader").asText(),
                    vote.path("decision").isTextual() ? constant(Decision.class, vote.path("decision")) : null,
                    vote.path("noVote").isTextual() ? constant(NoVote.class, vote.path("noVote")) : null,
                    vote.path("ownProvider").asBoolean()));
        }
        return votes;
    }

    static <E extends Enum<E>> E constant(Class<E> type, JsonNode word) {
        try {
            return Enum.valueOf(type, word.asText().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new FindingsException(
                    "the run's files have a " + type.getSimpleName() + " that this release does not know", e);
        }
    }
}
