package dev.specstress.simulator.internal.fault;

import dev.specstress.simulator.FaultKind;
import dev.specstress.simulator.FaultRates;
import dev.specstress.simulator.internal.draw.Draw;
import java.time.Duration;

/**
 * How one request fails.
 *
 * @param variant decides where a kind has more than one form
 */
public record Fault(FaultKind kind, FaultRates rates, Draw variant) {
    public Duration retryAfter() {
        return rates.retryAfter();
    }

    public Duration slowBy() {
        return rates.slowBy();
    }
}
