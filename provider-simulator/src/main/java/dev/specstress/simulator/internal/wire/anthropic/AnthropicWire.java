package dev.specstress.simulator.internal.wire.anthropic;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.wire.Answer;
import dev.specstress.simulator.internal.wire.BearerKey;
import dev.specstress.simulator.internal.wire.Call;
import dev.specstress.simulator.internal.wire.Incoming;
import dev.specstress.simulator.internal.wire.Page;
import dev.specstress.simulator.internal.wire.Problem;
import dev.specstress.simulator.internal.wire.Refused;
import dev.specstress.simulator.internal.wire.Wire;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Anthropic's Messages. */
public final class AnthropicWire implements Wire {
    private static final int REQUESTS_PER_MINUTE = 4_000;
    private static final int TOKENS_PER_MINUTE = 2_000_000;

    private final Clock clock;

    public AnthropicWire(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<String> roots() {
        return List.of("/anthropic");
    }

    @Override
    public String askPath() {
        return "/v1/messages";
    }

    @Override
    public String listPath() {
        return "/v1/models";
    }

    @Override
    public String key(Incoming request) {
        // The provider's own SDK sends keys as bearer tokens.
        String header = request.header("x-api-key");
        return header.isEmpty() ? BearerKey.of(request) : header;
    }

    @Override
    public Call read(Incoming request) {
        if (request.header("anthropic-version").isEmpty()) {
            throw new Refused(new Problem.Missing("anthropic-version"));
        }
        return MessageRequest.read(request.body());
    }

    @Override
    public Page answer(Call call, Answer answer) {
        Page page = Page.ok(MessageReply.of(call, answer).toString()).with("request-id", "req_" + answer.id());
        page = limits(page, "requests", REQUESTS_PER_MINUTE, REQUESTS_PER_MINUTE - 1, answer.at());
        int tokens = Math.max(0, TOKENS_PER_MINUTE - answer.usage().prompt());
        return limits(page, "tokens", TOKENS_PER_MINUTE, tokens, answer.at());
    }

    @Override
    public Page problem(Problem problem, String requestId) {
        Page page = AnthropicError.of(problem, "req_" + requestId).with("request-id", "req_" + requestId);
        return switch (problem) {
            case Problem.RateLimited limited ->
                limits(page, "requests", REQUESTS_PER_MINUTE, 0, clock.instant().plus(limited.retryAfter()))
                        .with("retry-after", limited.seconds())
                        .with("x-should-retry", "true");
            case Problem.ServerError _, Problem.Overloaded _ -> page.with("x-should-retry", "true");
            default -> page;
        };
    }

    private static Page limits(Page page, String of, int limit, int remaining, Instant reset) {
        String name = "anthropic-ratelimit-" + of;
        return page.with(name + "-limit", Integer.toString(limit))
                .with(name + "-remaining", Integer.toString(remaining))
                .with(name + "-reset", reset.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    @Override
    public String list(List<Character> models) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        models.forEach(model -> body.withArray("data")
                .addObject()
                .put("type", "model")
                .put("id", model.name())
                .put("display_name", model.name())
                .put("created_at", Instant.EPOCH.toString()));
        return body.put("has_more", false)
                .put("first_id", models.getFirst().name())
                .put("last_id", models.getLast().name())
                .toString();
    }
}
