package dev.specstress.providers.internal.wire.google;

import com.google.genai.types.Candidate;
import com.google.genai.types.Content;
import com.google.genai.types.FinishReason;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.GenerateContentResponsePromptFeedback;
import com.google.genai.types.GenerateContentResponseUsageMetadata;
import com.google.genai.types.Part;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.internal.wire.AttemptResult;
import dev.specstress.providers.internal.wire.TokenUsage;
import dev.specstress.schemas.FailureClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What generated content says: an answer, a block, or nothing of use. Thoughts are not part of the answer. */
final class ContentReply {
    private static final Set<String> BLOCKED =
            Set.of("SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "IMAGE_SAFETY", "MODEL_ARMOR");
    private static final Set<String> WHOLE = Set.of("STOP", "FINISH_REASON_UNSPECIFIED", "unstated");
    private static final String CUT = "MAX_TOKENS";

    private ContentReply() {}

    static AttemptResult read(GenerateContentResponse reply) {
        return new AttemptResult.Ended(
                outcome(reply), reply.usageMetadata().map(ContentReply::tokens).orElse(TokenUsage.NONE));
    }

    private static CallOutcome outcome(GenerateContentResponse reply) {
        Optional<String> promptBlocked = reply.promptFeedback().flatMap(ContentReply::block);
        if (promptBlocked.isPresent()) {
            return new CallOutcome.Declined(promptBlocked.get());
        }
        return reply.candidates()
                .filter(candidates -> !candidates.isEmpty())
                .map(List::getFirst)
                .map(ContentReply::outcome)
                .orElseGet(() -> malformed("the reply holds no candidate"));
    }

    private static CallOutcome outcome(Candidate candidate) {
        String finish = candidate.finishReason().map(FinishReason::toString).orElse("unstated");
        if (BLOCKED.contains(finish)) {
            // What came through before the filter struck is no answer; its text stays out of the reason.
            return new CallOutcome.Declined(finish);
        }
        String text = candidate.content().flatMap(Content::parts).stream()
                .flatMap(List::stream)
                .filter(part -> !part.thought().orElse(false))
                .map(Part::text)
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
        if (text.isBlank()) {
            return malformed("empty (finish reason %s)".formatted(finish));
        }
        if (!WHOLE.contains(finish) && !finish.equals(CUT)) {
            return malformed("stopped for %s".formatted(finish));
        }
        return new CallOutcome.Answered(text, finish.equals(CUT), finish);
    }

    private static Optional<String> block(GenerateContentResponsePromptFeedback feedback) {
        return feedback.blockReason()
                .map(reason -> "the prompt was blocked: " + reason
                        + feedback.blockReasonMessage()
                                .map(words -> ": " + words)
                                .orElse(""));
    }

    /** Google counts thoughts apart from the candidates, and what the cache held with the prompt. */
    private static TokenUsage tokens(GenerateContentResponseUsageMetadata usage) {
        long thoughts = count(usage.thoughtsTokenCount());
        return TokenUsage.of(
                count(usage.promptTokenCount()) + count(usage.toolUsePromptTokenCount()),
                count(usage.cachedContentTokenCount()),
                count(usage.candidatesTokenCount()) + thoughts,
                thoughts);
    }

    private static long count(Optional<Integer> tokens) {
        return tokens.orElse(0);
    }

    private static CallOutcome malformed(String reason) {
        return new CallOutcome.Failed(FailureClass.MALFORMED, reason);
    }
}
