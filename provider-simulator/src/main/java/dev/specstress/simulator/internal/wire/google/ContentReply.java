package dev.specstress.simulator.internal.wire.google;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.wire.Answer;
import dev.specstress.simulator.internal.wire.usage.Usage;

/**
 * Google's response. Its models have no field to refuse in: a model that declines is stopped for safety, and a prompt that the
 * filter blocks has no candidate at all.
 */
final class ContentReply {
    private ContentReply() {}

    static ObjectNode of(Answer answer) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        switch (answer.ending()) {
            case FINISHED -> said(body, answer, "STOP");
            case CUT -> said(body, answer, "MAX_TOKENS");
            case DECLINED -> {
                ObjectNode candidate = body.putArray("candidates").addObject();
                candidate.put("finishReason", "SAFETY").put("index", 0);
                rate(candidate.putArray("safetyRatings"));
            }
            case FILTERED -> {
                ObjectNode feedback = body.putObject("promptFeedback").put("blockReason", "PROHIBITED_CONTENT");
                rate(feedback.putArray("safetyRatings"));
            }
        }
        body.set("usageMetadata", usage(answer));
        return body.put("modelVersion", answer.model()).put("responseId", answer.id());
    }

    private static void said(ObjectNode body, Answer answer, String finish) {
        ObjectNode candidate = body.putArray("candidates").addObject();
        ObjectNode content = candidate.putObject("content");
        if (!answer.thoughts().isEmpty()) {
            content.withArray("parts")
                    .addObject()
                    .put("text", answer.thoughts())
                    .put("thought", true);
        }
        // An answer without a word has no parts at all.
        if (!answer.text().isEmpty()) {
            content.withArray("parts").addObject().put("text", answer.text());
        }
        content.put("role", "model");
        candidate.put("finishReason", finish).put("index", 0);
    }

    private static void rate(ArrayNode ratings) {
        ratings.addObject()
                .put("category", "HARM_CATEGORY_DANGEROUS_CONTENT")
                .put("probability", "HIGH")
                .put("blocked", true);
    }

    /** Thoughts are counted apart from candidates; a count of none is left out. */
    private static ObjectNode usage(Answer answer) {
        Usage usage = answer.usage();
        boolean spoken = answer.ending() == Answer.Ending.FINISHED || answer.ending() == Answer.Ending.CUT;
        int said = spoken ? usage.said() : 0;
        ObjectNode tokens = JsonNodeFactory.instance.objectNode().put("promptTokenCount", usage.prompt());
        if (usage.cached() > 0) {
            tokens.put("cachedContentTokenCount", usage.cached());
            modality(tokens.putArray("cacheTokensDetails"), usage.cached());
        }
        if (said > 0) {
            tokens.put("candidatesTokenCount", said);
        }
        if (usage.thinking() > 0) {
            tokens.put("thoughtsTokenCount", usage.thinking());
        }
        modality(tokens.putArray("promptTokensDetails"), usage.prompt());
        return tokens.put("totalTokenCount", usage.prompt() + said + usage.thinking());
    }

    private static void modality(ArrayNode details, int tokens) {
        details.addObject().put("modality", "TEXT").put("tokenCount", tokens);
    }
}
