package dev.specstress.providers.internal.wire.openai;

import com.openai.errors.OpenAIInvalidDataException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.completions.CompletionUsage;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.internal.wire.AttemptResult;
import dev.specstress.providers.internal.wire.TokenUsage;
import dev.specstress.schemas.FailureClass;
import java.util.Optional;

/** What a completion says: an answer, a refusal, or nothing of use. */
final class ChatReply {

    private ChatReply() {}

    /** @throws OpenAIInvalidDataException if a part that must be there is not */
    static AttemptResult read(ChatCompletion completion, Dialect dialect) {
        TokenUsage usage = usage(completion);
        if (completion.choices().isEmpty()) {
            return new AttemptResult.Ended(malformed("the reply holds no choice"), usage);
        }
        return new AttemptResult.Ended(outcome(completion.choices().getFirst(), dialect), usage);
    }

    private static CallOutcome outcome(ChatCompletion.Choice choice, Dialect dialect) {
        // Some servers leave it out; the answer is no worse for it.
        String finish = choice._finishReason()
                .asKnown()
                .map(ChatCompletion.Choice.FinishReason::asString)
                .orElse("unstated");
        ChatCompletionMessage message = choice.message();
        Optional<String> refusal = message.refusal().filter(text -> !text.isBlank());
        if (refusal.isPresent()) {
            return new CallOutcome.Declined(refusal.get());
        }
        String text = dialect.answer(message.content().orElse(""));
        if (finish.equals("content_filter")) {
            // What came through before the filter struck is no answer; its text stays out of the reason.
            return new CallOutcome.Declined("content_filter");
        }
        if (text.isBlank()) {
            return malformed("empty (finish reason %s)".formatted(finish));
        }
        return new CallOutcome.Answered(text, finish.equals("length"), finish);
    }

    private static TokenUsage usage(ChatCompletion completion) {
        try {
            return completion.usage().map(ChatReply::tokens).orElse(TokenUsage.NONE);
        } catch (OpenAIInvalidDataException unreadable) {
            // An answer is worth more than its bill.
            return TokenUsage.NONE;
        }
    }

    private static TokenUsage tokens(CompletionUsage usage) {
        long cached = usage.promptTokensDetails()
                .flatMap(CompletionUsage.PromptTokensDetails::cachedTokens)
                .orElse(0L);
        long thinking = usage.completionTokensDetails()
                .flatMap(CompletionUsage.CompletionTokensDetails::reasoningTokens)
                .orElse(0L);
        long apart = thinkingApart(usage);
        return TokenUsage.of(usage.promptTokens(), cached, usage.completionTokens() + apart, Math.max(thinking, apart));
    }

    /**
     * What is in the total and in neither of its parts. OpenAI counts thinking as completion; xAI and Google's compatible
     * API bill it as output too but have it in the total alone.
     */
    private static long thinkingApart(CompletionUsage usage) {
        long parts = usage.promptTokens() + usage.completionTokens();
        return Math.max(0, usage._totalTokens().asKnown().orElse(parts) - parts);
    }

    private static CallOutcome malformed(String reason) {
        return new CallOutcome.Failed(FailureClass.MALFORMED, reason);
    }
}
