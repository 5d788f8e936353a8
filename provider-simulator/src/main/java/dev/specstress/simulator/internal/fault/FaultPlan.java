package dev.specstress.simulator.internal.fault;

import dev.specstress.simulator.FaultKind;
import dev.specstress.simulator.FaultRates;
import dev.specstress.simulator.SimulatorOptions;
import dev.specstress.simulator.internal.draw.Draw;
import dev.specstress.simulator.internal.prompt.Prompt;
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

    /** The fault of this request, if it has one; the same sent again draws anew, by whatever wire it comes. */
    public Optional<Fault> of(String model, Prompt prompt) {
        FaultRates rates =
                byModel.getOrDefault(model, byModel.getOrDefault(SimulatorOptions.EVERY_MODEL, FaultRates.none()));
        if (rates.shares().isEmpty()) {
            return Optional.empty();
        }
        Draw request = draw.at(model).at(prompt.fingerprint());
        Draw attempt = request.at(attempts.next(request.hex()));
        FaultKind[] kinds = FaultKind.values();
        int drawn = attempt.weighted(shares(rates, kinds));
        return drawn < kinds.length
                ? Optional.of(new Fault(kinds[drawn], rates, attempt.at("variant")))
                : Optional.empty();
    }

    private static double[] shares(FaultRates rates, FaultKind[] kinds) {
        double[] shares = new double[kinds.length + 1];
        double left = 1;
        for (int i = 0; i < kinds.length; i++) {
            shares[i] = rates.shares().getOrDefault(kinds[i], 0.0);
            left -= shares[i];
        }
        shares[kinds.length] = left;
        return shares;
    }
}
