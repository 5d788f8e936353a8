package dev.specstress.providers.internal;

import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.internal.wire.AttemptResult;
import dev.specstress.providers.internal.wire.Wire;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Ends attempts as written down beforehand. */
final class ScriptedWire implements Wire {
    private final ManualTime time;
    private final Deque<AttemptResult> script;
    private final List<Duration> timeouts = new ArrayList<>();
    private Duration attemptTime = Duration.ZERO;

    ScriptedWire(ManualTime time, AttemptResult... script) {
        this.time = time;
        this.script = new ArrayDeque<>(List.of(script));
    }

    ScriptedWire eachTaking(Duration duration) {
        attemptTime = duration;
        return this;
    }

    int attempts() {
        return timeouts.size();
    }

    List<Duration> timeouts() {
        return timeouts;
    }

    @Override
    public AttemptResult attempt(ModelRequest request, Duration timeout) {
        timeouts.add(timeout);
        time.pass(attemptTime);
        return script.removeFirst();
    }

    @Override
    public void close() {}
}
