package dev.specstress.worker.internal;

import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.CallResult;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.ModelRequest;
import dev.specstress.schemas.CallAccount;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A model client whose answers a test decides; every call takes one second and costs 10. */
public final class ScriptedModels implements ModelClient {
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Function<ModelRequest, CallOutcome> script;
    private final List<ModelRequest> requests = new CopyOnWriteArrayList<>();

    public ScriptedModels(Function<ModelRequest, CallOutcome> script) {
        this.script = script;
    }

    /** Says the texts one after the other, the last one for ever. */
    public static ScriptedModels saying(String... texts) {
        return new ScriptedModels(new Function<>() {
            private int said = 0;

            @Override
            public synchronized CallOutcome apply(ModelRequest request) {
                return answer(texts[Math.min(said++, texts.length - 1)]);
            }
        });
    }

    public static CallOutcome answer(String text) {
        return new CallOutcome.Answered(text, false, "stop");
    }

    public List<ModelRequest> requests() {
        return requests;
    }

    @Override
    public CallResult call(ModelRequest request) {
        requests.add(request);
        return new CallResult(
                script.apply(request),
                new CallAccount(
                        1, 100L, 0L, 20L, 0L, 10L, 1_000L, NOW, request.model().getSimulated()));
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
