package dev.specstress.simulator.internal.wire;

import dev.specstress.simulator.internal.desk.Delivery;
import dev.specstress.simulator.internal.desk.Desk;
import dev.specstress.simulator.internal.desk.Outcome;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.EndpointNotFound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Serves wires over HTTP: checks keys, takes requests to the desk and sends what comes of them. */
public final class Counter {
    /** For errors that come before anything is known of the request. */
    private static final String NO_ID = "0".repeat(16);

    private final Desk desk;
    private final Optional<String> expectedKey;
    private final Accounting accounting;

    public Counter(Desk desk, Optional<String> expectedKey, Clock clock) {
        this.desk = desk;
        this.expectedKey = expectedKey;
        this.accounting = new Accounting(clock);
    }

    public void serve(List<Wire> wires, RoutesConfig routes) {
        for (Wire wire : wires) {
            for (String root : wire.roots()) {
                routes.post(root + wire.askPath(), context -> ask(wire, context));
                routes.get(root + wire.listPath(), context -> list(wire, context));
            }
        }
        routes.exception(EndpointNotFound.class, (_, context) -> missing(wires, context));
    }

    /** What the wire it was meant for says of a path that there is not; the first wire speaks for paths of none. */
    private static void missing(List<Wire> wires, Context context) {
        Wire meant = wires.stream()
                .filter(wire ->
                        wire.roots().stream().anyMatch(root -> context.path().startsWith(root + "/")))
                .findFirst()
                .orElse(wires.getFirst());
        send(context, meant.problem(new Problem.UnknownPath(context.path()), NO_ID));
    }

    private void ask(Wire wire, Context context) throws InterruptedException, IOException {
        try {
            Incoming request = new Incoming(context);
            authorize(wire, request);
            reply(wire, wire.read(request), context);
        } catch (Refused refused) {
            send(context, wire.problem(refused.problem(), NO_ID));
        }
    }

    private void reply(Wire wire, Call call, Context context) throws InterruptedException, IOException {
        switch (desk.serve(call.model(), call.prompt())) {
            case Outcome.Answered answered ->
                deliver(context, wire.answer(call, accounting.answer(call, answered)), answered.delivery());
            case Outcome.RateLimited limited ->
                send(
                        context,
                        wire.problem(new Problem.RateLimited(limited.model().name(), limited.retryAfter()), NO_ID));
            case Outcome.Overloaded _ -> send(context, wire.problem(new Problem.Overloaded(), NO_ID));
            case Outcome.ServerError _, Outcome.Abandoned _ ->
                send(context, wire.problem(new Problem.ServerError(), NO_ID));
            case Outcome.UnknownModel unknown ->
                send(context, wire.problem(new Problem.UnknownModel(unknown.name()), NO_ID));
        }
    }

    private void list(Wire wire, Context context) {
        try {
            authorize(wire, new Incoming(context));
            send(context, Page.ok(wire.list(desk.characters().all())));
        } catch (Refused refused) {
            send(context, wire.problem(refused.problem(), NO_ID));
        }
    }

    private void authorize(Wire wire, Incoming request) {
        String sent = wire.key(request);
        if (expectedKey.isPresent() && !sent.equals(expectedKey.get())) {
            throw new Refused(sent.isEmpty() ? new Problem.NoKey() : new Problem.WrongKey());
        }
    }

    private static void deliver(Context context, Page page, Delivery delivery) throws IOException {
        switch (delivery) {
            case SOUND -> send(context, page);
            case GARBLED ->
                send(
                        context,
                        new Page(
                                page.status(),
                                page.headers(),
                                page.body().substring(0, page.body().length() / 2)));
            case CUT_OFF -> cutOff(context, page);
        }
    }

    /** The server finds less than was announced, and breaks the connection. */
    private static void cutOff(Context context, Page page) throws IOException {
        byte[] whole = page.body().getBytes(StandardCharsets.UTF_8);
        head(context, page);
        context.res().setContentLength(whole.length);
        context.res().getOutputStream().write(whole, 0, whole.length / 2);
        context.res().flushBuffer();
    }

    private static void send(Context context, Page page) {
        head(context, page);
        context.result(page.body());
    }

    private static void head(Context context, Page page) {
        context.status(page.status()).contentType("application/json");
        page.headers().forEach(context::header);
    }
}
