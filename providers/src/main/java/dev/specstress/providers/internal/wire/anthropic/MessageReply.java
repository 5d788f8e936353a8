package dev.specstress.providers.internal.wire.anthropic;

import com.anthropic.core.JsonField;
import com.anthropic.errors.AnthropicInvalidDataException;
import com.anthropic.models.messages.ContentBlock;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.OutputTokensDetails;
import com.anthropic.models.messages.RefusalStopDetails;
import com.anthropic.models.messages.StopReason;
import com.anthropic.models.messages.TextBlock;
import com.anthropic.models.messages.Usage;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.internal.wire.AttemptResult;
import dev.specstress.providers.internal.wire.TokenUsage;
import dev.specstress.schemas.FailureClass;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a message says: an answer, a refusal, or nothing of use. Thinking is not part of the answer. */
final class MessageReply {
    private static final Set<String> CUT = Set.of("max_tokens", "model_context_window_exceeded");

    private MessageReply() {}

    /** @throws AnthropicInvalidDataException if a part that must be there is not */
    static AttemptResult read(Message message) {
        return new AttemptResult.Ended(outcome(message), usage(message));
    }

    private static CallOutcome outcome(Message message) {
        String stop = message._stopReason().asKnown().map(StopReason::asString).orElse("unstated");
        if (stop.equals("refusal")) {
            // What came through before the refusal is no answer; its text stays out of the reason.
            return new CallOutcome.Declined(message._stopDetails()
                    .asKnown()
                    .flatMap(details -> details._explanation().asKnown())
                    .filter(words -> !words.isBlank())
                    .map(words -> "refusal: " + words)
                    .orElse("refusal" + category(message)));
        }
        String text = message.content().stream()
                .map(ContentBlock::text)
                .flatMap(Optional::stream)
                .map(TextBlock::text)
                .collect(Collectors.joining());
        if (text.isBlank()) {
            return new CallOutcome.Failed(FailureClass.MALFORMED, "empty (stop reason %s)".formatted(stop));
        }
        return new CallOutcome.Answered(text, CUT.contains(stop), stop);
    }

    private static String category(Message message) {
        return message._stopDetails()
                .asKnown()
                .flatMap(details -> details._category().asKnown())
                .map(RefusalStopDetails.Category::asString)
                .map(name -> " (%s)".formatted(name))
                .orElse("");
    }

    /** Anthropic counts tokens read from its cache, and those written to it, apart from the input. */
    private static TokenUsage usage(Message message) {
        return message._usage().asKnown().map(MessageReply::tokens).orElse(TokenUsage.NONE);
    }

    private static TokenUsage tokens(Usage usage) {
        long read = count(usage._cacheReadInputTokens());
        long written = count(usage._cacheCreationInputTokens());
        long thinking = usage._outputTokensDetails()
                .asKnown()
                .map(OutputTokensDetails::_thinkingTokens)
                .map(MessageReply::count)
                .orElse(0L);
        return new TokenUsage(
                count(usage._inputTokens()) + read + written, read, written, count(usage._outputTokens()), thinking);
    }

    /** An answer is worth more than its bill: a count that cannot be read is none. */
    private static long count(JsonField<Long> field) {
        return field.asKnown().orElse(0L);
    }
}
