package dev.specstress.simulator.internal.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.desk.Desk;
import dev.specstress.simulator.internal.desk.Outcome;
import dev.specstress.simulator.internal.fault.Fault;
import dev.specstress.simulator.internal.mind.Reply;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The OpenAI wire: chat completions without streaming, and the list of models. */
public final class OpenAiWire implements Wire {
    private static final String REFUSAL = "I'm sorry, but I cannot assist with that.";

    private final Desk desk;
    private final Optional<String> expectedKey;
    private final Clock clock;

    public OpenAiWire(Desk desk, Optional<String> expectedKey, Clock clock) {
        this.desk = desk;
        this.expectedKey = expectedKey;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/v1/chat/completions", this::complete);
        routes.get("/v1/models", this::listModels);
        routes.exception(OpenAiError.class, (error, context) -> send(context, error.status(), error.body()));
        routes.error(413, context -> send(context, 413, OpenAiError.tooLarge().body()));
    }

    private void complete(Context context) throws InterruptedException {
        authorize(context);
        byte[] body = context.bodyAsBytes();
        OpenAiRequest request = OpenAiRequest.read(body);
        OpenAiReply reply = switch (desk.serve(request.model(), body, request.prompt())) {
            case Outcome.Answered answered -> reply(answered, request.maxTokens());
            case Outcome.Failed failed -> reply(failed, context);
            case Outcome.Abandoned _ -> throw OpenAiError.serverError();
            case Outcome.UnknownModel unknown -> throw OpenAiError.unknownModel(unknown.name());
        };
        send(context, 200, reply.body(request.prompt(), clock.instant().getEpochSecond()));
    }

    private static OpenAiReply reply(Outcome.Answered answered, int maxTokens) {
        String model = answered.model().name();
        int reasoning = answered.model().reasoningTokens();
        return switch (answered.reply()) {
            case Reply.Said said -> OpenAiReply.said(answered.id(), model, said.text(), reasoning, maxTokens);
            case Reply.Declined declined -> OpenAiReply.refused(answered.id(), model, declined.text(), reasoning);
        };
    }

    private static OpenAiReply reply(Outcome.Failed failed, Context context) {
        String model = failed.model().name();
        return switch (failed.fault()) {
            case Fault.RateLimited limited -> {
                Duration wait = limited.retryAfter();
                context.header("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
                context.header("retry-after-ms", Long.toString(wait.toMillis()));
                throw OpenAiError.rateLimited(model);
            }
            case Fault.ServerError _, Fault.Hang _ -> throw OpenAiError.serverError();
            case Fault.Refusal _ -> OpenAiReply.refused(failed.id(), model, REFUSAL, 0);
            case Fault.Filtered _ -> OpenAiReply.filtered(failed.id(), model);
            case Fault.Empty _ -> OpenAiReply.said(failed.id(), model, "", 0, 1);
        };
    }

    private void listModels(Context context) {
        authorize(context);
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("object", "list");
        ArrayNode data = body.putArray("data");
        desk.characters()
                .all()
                .forEach(model -> data.addObject()
                        .put("id", model.name())
                        .put("object", "model")
                        .put("created", 0)
                        .put("owned_by", "simulated-" + model.family()));
        send(context, 200, body.toString());
    }

    private void authorize(Context context) {
        String sent = Optional.ofNullable(context.header("Authorization")).orElse("");
        if (expectedKey.isPresent() && !sent.equals("Bearer " + expectedKey.get())) {
            throw OpenAiError.unauthorized();
        }
    }

    private static void send(Context context, int status, String json) {
        context.status(status).contentType("application/json").result(json);
    }
}
