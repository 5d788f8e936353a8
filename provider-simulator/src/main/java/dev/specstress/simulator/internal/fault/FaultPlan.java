package dev.specstress.simulator.internal.fault;

import dev.specstress.simulator.FaultRates;
import dev.specstress.simulator.SimulatorOptions;
import dev.specstress.simulator.internal.draw.Draw;
import java.util.Map;
import java.util.Optional;

/** Draws the fault of each request. */
public final class FaultPlan {
    private final Map<String, FaultRates> byModel;
    private final Draw draw;
    private final Attempts attempts = new Attempts();

    public FaultPlan(Map<String, FaultRates> byModel, long seed) {
        this.byModel = byModel;
        this.draw = Draw.of(seed).at("fault");
    }

    /** The fault of this request, if it has one; the same request sent again draws anew. */
    public Optional<Fault> of(String model, byte[] body) {
        FaultRates rates =
                byModel.getOrDefault(model, byModel.getOrDefault(SimulatorOptions.EVERY_MODEL, FaultRates.none()));
        if (rates.equals(FaultRates.none())) {
            return Optional.empty();
        }
        Draw request = draw.at(model).at(body);
        Draw attempt = request.at(attempts.next(request.hex()));
        return switch (attempt.weighted(shares(rates))) {
            case 0 -> Optional.of(new Fault.RateLimited(rates.retryAfter()));
            case 1 -> Optional.of(new Fault.ServerError());
            case 2 -> Optional.of(new Fault.Hang());
            case 3 -> Optional.of(attempt.at("filter").chance(0.5) ? new Fault.Filtered() : new Fault.Refusal());
            case 4 -> Optional.of(new Fault.Empty());
            default -> Optional.empty();
        };
    }

    private static double[] shares(FaultRates rates) {
        double failing = rates.rateLimited() + rates.serverError() + rates.hang() + rates.refuse() + rates.empty();
        return new double[] {
            rates.rateLimited(), rates.serverError(), rates.hang(), rates.refuse(), rates.empty(), 1 - failing
        };
    }
}
