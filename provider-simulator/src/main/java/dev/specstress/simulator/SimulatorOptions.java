package dev.specstress.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a simulator is started.
 *
 * @param host the address it binds; 127.0.0.1 by default
 * @param port 0 for any free port
 * @param seed the run's seed: same seed and same request, same answer
 * @param latency median of the simulated latency; each request draws its own around it
 * @param expectedKey the key a request must carry; without one any key will do, and none
 * @param characters a characters file in place of the shipped one
 * @param faults failure rates by model name; {@link #EVERY_MODEL} for those not named
 */
public record SimulatorOptions(
        String host,
        int port,
        long seed,
        Duration latency,
        Optional<String> expectedKey,
        Optional<Path> characters,
        Map<String, FaultRates> faults) {
    public static final String EVERY_MODEL = "*";

    public SimulatorOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be from 0 to 65535, but is " + port);
        }
        if (latency.isNegative()) {
            throw new IllegalArgumentException("latency must not be negative, but is " + latency);
        }
        faults = Map.copyOf(faults);
    }

    public static SimulatorOptions defaults() {
        return new SimulatorOptions(
                "127.0.0.1", 0, 1, Duration.ofMillis(40), Optional.empty(), Optional.empty(), Map.of());
    }

    public SimulatorOptions withHost(String address) {
        return new SimulatorOptions(address, port, seed, latency, expectedKey, characters, faults);
    }

    public SimulatorOptions withPort(int number) {
        return new SimulatorOptions(host, number, seed, latency, expectedKey, characters, faults);
    }

    public SimulatorOptions withSeed(long number) {
        return new SimulatorOptions(host, port, number, latency, expectedKey, characters, faults);
    }

    public SimulatorOptions withLatency(Duration median) {
        return new SimulatorOptions(host, port, seed, median, expectedKey, characters, faults);
    }

    public SimulatorOptions withExpectedKey(String key) {
        return new SimulatorOptions(host, port, seed, latency, Optional.of(key), characters, faults);
    }

    public SimulatorOptions withCharacters(Path file) {
        return new SimulatorOptions(host, port, seed, latency, expectedKey, Optional.of(file), faults);
    }

    /** These options with failure rates for one more model. */
    public SimulatorOptions withFaults(String model, FaultRates rates) {
        Map<String, FaultRates> more = new LinkedHashMap<>(faults);
        more.put(model, rates);
        return new SimulatorOptions(host, port, seed, latency, expectedKey, characters, more);
    }
}
