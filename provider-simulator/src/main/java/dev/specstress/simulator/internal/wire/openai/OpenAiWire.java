package dev.specstress.simulator.internal.wire.openai;

import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.wire.Answer;
import dev.specstress.simulator.internal.wire.BearerKey;
import dev.specstress.simulator.internal.wire.Call;
import dev.specstress.simulator.internal.wire.Incoming;
import dev.specstress.simulator.internal.wire.Page;
import dev.specstress.simulator.internal.wire.Problem;
import dev.specstress.simulator.internal.wire.RequestJson;
import dev.specstress.simulator.internal.wire.Wire;
import dev.specstress.simulator.internal.wire.chat.ChatCompletion;
import dev.specstress.simulator.internal.wire.chat.ChatRequest;
import java.util.List;

/** OpenAI's Chat Completions. Its models think as they are made to and never say what. */
public final class OpenAiWire implements Wire {
    private static final int REQUESTS_PER_MINUTE = 10_000;
    private static final int TOKENS_PER_MINUTE = 30_000_000;

    @Override
    public List<String> roots() {
        return List.of("/openai/v1", "/v1");
    }

    @Override
    public String askPath() {
        return "/chat/completions";
    }

    @Override
    public String listPath() {
        return "/models";
    }

    @Override
    public String key(Incoming request) {
        return BearerKey.of(request);
    }

    @Override
    public Call read(Incoming request) {
        return ChatRequest.read(RequestJson.parse(request.body()), Call.Thinking.HIDDEN);
    }

    @Override
    public Page answer(Call call, Answer answer) {
        int completion = answer.usage().said() + answer.usage().thinking();
        return Page.ok(ChatCompletion.of(answer, completion, "chatcmpl-").toString())
                .with("x-request-id", "req_" + answer.id())
                .with("openai-processing-ms", "1")
                .with("x-ratelimit-limit-requests", Integer.toString(REQUESTS_PER_MINUTE))
                .with("x-ratelimit-remaining-requests", Integer.toString(REQUESTS_PER_MINUTE - 1))
                .with("x-ratelimit-reset-requests", "6ms")
                .with("x-ratelimit-limit-tokens", Integer.toString(TOKENS_PER_MINUTE))
                .with(
                        "x-ratelimit-remaining-tokens",
                        Integer.toString(
                                Math.max(0, TOKENS_PER_MINUTE - answer.usage().prompt())))
                .with("x-ratelimit-reset-tokens", "0s");
    }

    @Override
    public Page problem(Problem problem, String requestId) {
        Page page = OpenAiError.of(problem).with("x-request-id", "req_" + requestId);
        return problem instanceof Problem.RateLimited limited
                ? page.with("retry-after", limited.seconds())
                        .with(
                                "retry-after-ms",
                                Long.toString(limited.retryAfter().toMillis()))
                        .with("x-ratelimit-limit-requests", Integer.toString(REQUESTS_PER_MINUTE))
                        .with("x-ratelimit-remaining-requests", "0")
                        .with("x-ratelimit-reset-requests", limited.retryAfter().toMillis() + "ms")
                : page;
    }

    @Override
    public String list(List<Character> models) {
        return ChatCompletion.list(models);
    }
}
