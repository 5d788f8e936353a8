package dev.specstress.findings.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.schemas.Answered;
import dev.specstress.schemas.Response;

/** One line of {@code responses.jsonl}. */
final class ResponseLine {
    private ResponseLine() {}

    static ObjectNode of(Response response) {
        var line = Json.object()
                .put("scenarioId", response.getScenarioId())
                .put("model", response.getModel())
                .put("provider", response.getProvider())
                .put("repeat", response.getRepeat());
        OutcomeFields.put(line, response.getOutcome());
        if (response.getOutcome() instanceof Answered answered) {
            line.put("text", answered.getText())
                    .put("truncated", answered.getTruncated())
                    .put("cut", answered.getCut())
                    .put("finishReason", answered.getFinishReason());
        }
        OutcomeFields.put(line, response.getCall());
        return line.put("simulated", response.getCall().getSimulated());
    }
}
