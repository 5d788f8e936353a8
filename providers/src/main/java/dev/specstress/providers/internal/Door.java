package dev.specstress.providers.internal;

import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.ProviderSettings;
import dev.specstress.providers.budget.Expense;
import dev.specstress.providers.internal.wire.Wire;
import dev.specstress.providers.internal.wire.Wires;
import java.time.Duration;

/** One provider: its wire, its time limit, its key kept out of what it says. */
public final class Door implements AutoCloseable {
    private final Wire wire;
    private final Retries retries;
    private final Duration callTimeout;
    private final KeyGuard guard;

    Door(Wire wire, Retries retries, ProviderSettings settings) {
        this.wire = wire;
        this.retries = retries;
        this.callTimeout = settings.callTimeout();
        this.guard = new KeyGuard(settings.apiKey());
    }

    public static Door open(ProviderSettings settings, Retries retries) {
        return new Door(Wires.STANDARD.open(settings), retries, settings);
    }

    public Tally call(ModelRequest request, Expense expense) throws InterruptedException {
        Tally tally = retries.call(wire, request, callTimeout, expense);
        return new Tally(guard.clean(tally.outcome()), tally.attempts(), tally.usage(), tally.start(), tally.end());
    }

    @Override
    public void close() {
        wire.close();
    }
}
