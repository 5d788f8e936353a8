package dev.specstress.launcher.run;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.ProviderAddress;
import dev.specstress.launcher.models.ProviderKeys;
import dev.specstress.launcher.models.SimulatedAddress;
import dev.specstress.launcher.models.SpokenWire;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.Pacing;
import dev.specstress.providers.ProviderSettings;
import dev.specstress.providers.Providers;
import dev.specstress.providers.RetryPolicy;
import dev.specstress.providers.Serving;
import dev.specstress.providers.budget.Budgets;
import dev.specstress.providers.quota.LaneLimits;
import dev.specstress.providers.quota.Quotas;
import dev.specstress.simulator.ProviderSimulator;
import dev.specstress.simulator.SimulatorOptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The models of one run: the door to them and, for providers without an address, the simulator behind it. */
public final class LocalModels implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalModels.class);
    private static final Duration CALL_TIMEOUT = Duration.ofMinutes(10);

    private final Optional<ProviderSimulator> simulator;
    private final Providers client;

    private LocalModels(Optional<ProviderSimulator> simulator, Providers client) {
        this.simulator = simulator;
        this.client = client;
    }

    /** @throws UserErrorException naming the model that cannot be called as the campaign asks */
    public static LocalModels open(
            CalledModels called, SimulatorOptions simulation, ProviderKeys keys, MeterRegistry meters, Clock clock) {
        var simulator = simulator(called, simulation);
        try {
            refuseUnknown(called, simulator);
            var settings = called.addresses().entrySet().stream()
                    .map(entry -> settings(entry.getKey(), entry.getValue(), keys, simulator))
                    .toList();
            var client = new Providers(
                    settings,
                    RetryPolicy.STANDARD,
                    meters,
                    Pacing.sleeping(clock, called.seed()),
                    Quotas.alone(limits(called), meters));
            called.models().stream().map(client::canServe).forEach(serving -> {
                if (serving instanceof Serving.NotServed(String reason)) {
                    throw new UserErrorException(reason);
                }
            });
            return new LocalModels(simulator, client);
        } catch (IllegalArgumentException e) {
            simulator.ifPresent(ProviderSimulator::close);
            throw new UserErrorException(e.getMessage(), e);
        } catch (RuntimeException e) {
            simulator.ifPresent(ProviderSimulator::close);
            throw e;
        }
    }

    private static Optional<ProviderSimulator> simulator(CalledModels called, SimulatorOptions options) {
        if (called.needsSimulator()) {
            try {
                return Optional.of(ProviderSimulator.start(options.withSeed(called.seed())));
            } catch (IllegalArgumentException e) {
                throw new UserErrorException("--simulated-fault: " + e.getMessage(), e);
            }
        }
        if (!options.faults().isEmpty()) {
            throw new UserErrorException("--simulated-fault: every provider has an address, so no model is simulated");
        }
        return Optional.empty();
    }

    public ModelClient client() {
        return client;
    }

    /** The door, with caps on money before it. */
    ModelClient within(Budgets budgets) {
        return client.within(budgets);
    }

    @Override
    public void close() {
        client.close();
        simulator.ifPresent(one -> {
            LOG.info("simulated models: {}", one.requests().summary());
            one.close();
        });
    }

    /** A run has its keys to itself as far as it knows, so that all of a lane's limits are its own. */
    private static Map<String, LaneLimits> limits(CalledModels called) {
        var limits = new TreeMap<String, LaneLimits>();
        called.limits()
                .forEach((lane, limit) -> limits.put(
                        lane,
                        new LaneLimits(
                                limit.requestsPerMinute().orElse(Double.POSITIVE_INFINITY),
                                limit.tokensPerMinute().orElse(Double.POSITIVE_INFINITY),
                                limit.concurrency().orElse(Integer.MAX_VALUE))));
        return limits;
    }

    /** A name the simulator does not play would fail call by call. */
    private static void refuseUnknown(CalledModels called, Optional<ProviderSimulator> simulator) {
        simulator
                .map(ProviderSimulator::models)
                .ifPresent(known -> called.models().stream()
                        .filter(model ->
                                called.addresses().get(model.getProvider()) instanceof ProviderAddress.BuiltInSimulator)
                        .filter(model -> !known.contains(model.getWireName()))
                        .findFirst()
                        .ifPresent(model -> {
                            throw new UserErrorException("model " + model.getName() + ": the simulator plays no "
                                    + model.getWireName() + "; give its provider a baseUrl, or use one of "
                                    + String.join(", ", known));
                        }));
    }

    private static ProviderSettings settings(
            String provider, ProviderAddress address, ProviderKeys keys, Optional<ProviderSimulator> simulator) {
        var wire = SpokenWire.of(provider, address).name();
        var url = switch (address) {
            case ProviderAddress.Endpoint endpoint -> SpokenWire.addressOf(provider, endpoint);
            case ProviderAddress.BuiltInSimulator _ ->
                SimulatedAddress.of(
                        simulator.orElseThrow(() -> new IllegalStateException("no simulator was started")), wire);
        };
        return new ProviderSettings(provider, url, keys.of(provider), wire, CALL_TIMEOUT);
    }
}
