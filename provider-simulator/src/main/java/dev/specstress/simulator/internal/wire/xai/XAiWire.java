package dev.specstress.simulator.internal.wire.xai;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

/**
 * xAI's Chat Completions: OpenAI's form, with thoughts that can be read, thinking that is in the total of tokens alone, and
 * errors of its own.
 */
public final class XAiWire implements Wire {
    private static final int REQUESTS_PER_MINUTE = 480;
    private static final int TOKENS_PER_MINUTE = 4_000_000;

    @Override
    public List<String> roots() {
        return List.of("/xai/v1");
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
        RequestJson root = RequestJson.parse(request.body());
        boolean asked = !root.in("reasoning_effort").isAbsent();
        return ChatRequest.read(root, asked ? Call.Thinking.SHOWN : Call.Thinking.HIDDEN);
    }

    @Override
    public Page answer(Call call, Answer answer) {
        if (answer.ending() == Answer.Ending.FILTERED) {
            return problem(new Problem.Forbidden(answer.model()), answer.id());
        }
        ObjectNode body = ChatCompletion.of(answer, answer.usage().said(), "");
        if (!answer.thoughts().isEmpty()) {
            ((ObjectNode) body.at("/choices/0/message")).put("reasoning_content", answer.thoughts());
        }
        ((ObjectNode) body.path("usage")).put("num_sources_used", 0);
        return Page.ok(body.toString())
                .with("x-request-id", answer.id())
                .with("x-ratelimit-limit-requests", Integer.toString(REQUESTS_PER_MINUTE))
                .with("x-ratelimit-remaining-requests", Integer.toString(REQUESTS_PER_MINUTE - 1))
                .with("x-ratelimit-limit-tokens", Integer.toString(TOKENS_PER_MINUTE))
                .with(
                        "x-ratelimit-remaining-tokens",
                        Integer.toString(
                                Math.max(0, TOKENS_PER_MINUTE - answer.usage().prompt())));
    }

    @Override
    public Page problem(Problem problem, String requestId) {
        Page page = XAiError.of(problem).with("x-request-id", requestId);
        return problem instanceof Problem.RateLimited limited
                ? page.with("retry-after", limited.seconds())
                        .with("x-ratelimit-limit-requests", Integer.toString(REQUESTS_PER_MINUTE))
                        .with("x-ratelimit-remaining-requests", "0")
                : page;
    }

    @Override
    public String list(List<Character> models) {
        return ChatCompletion.list(models);
    }
}
