package dev.specstress.simulator.internal.wire;

import dev.specstress.simulator.internal.desk.Outcome;
import dev.specstress.simulator.internal.desk.Speech;
import dev.specstress.simulator.internal.wire.usage.PromptCache;
import dev.specstress.simulator.internal.wire.usage.Tokens;
import dev.specstress.simulator.internal.wire.usage.Usage;
import java.time.Clock;

/** Counts an answer's tokens and holds it to the length that was asked for, the same on every wire. */
final class Accounting {
    private static final int RECALLED = 80;

    private final PromptCache cache = new PromptCache();
    private final Clock clock;

    Accounting(Clock clock) {
        this.clock = clock;
    }

    Answer answer(Call call, Outcome.Answered answered) {
        Speech speech = answered.speech();
        int thinking = speech instanceof Speech.Filtered
                ? 0
                : Math.min(
                        Math.min(
                                answered.model().reasoningTokens(),
                                call.thinking().mostTokens()),
                        call.maxTokens());
        String text = Tokens.cut(speech.text(), call.maxTokens() - thinking);
        return new Answer(
                answered.id(),
                answered.model().name(),
                ending(speech, text),
                text,
                thinking > 0 && call.thinking().shown() ? thoughts(call) : "",
                usage(call, text, thinking),
                clock.instant());
    }

    private static Answer.Ending ending(Speech speech, String text) {
        return switch (speech) {
            case Speech.Whole whole ->
                text.length() < whole.text().length() ? Answer.Ending.CUT : Answer.Ending.FINISHED;
            case Speech.BrokenOff _ -> Answer.Ending.CUT;
            case Speech.Declined _ -> Answer.Ending.DECLINED;
            case Speech.Filtered _ -> Answer.Ending.FILTERED;
        };
    }

    private Usage usage(Call call, String text, int thinking) {
        int sent = Tokens.in(call.prompt());
        boolean cached = call.cacheable() > 0 && cache.seen(call.model(), call.prompt());
        return new Usage(sent, cached ? call.cacheable() : 0, cached ? 0 : call.cacheable(), Tokens.in(text), thinking);
    }

    private static String thoughts(Call call) {
        String question = call.prompt().question().strip();
        String start = question.length() <= RECALLED ? question : question.substring(0, RECALLED) + "...";
        return "I am asked: \"" + start + "\" I weigh the courses that are open before I settle on one.";
    }
}
