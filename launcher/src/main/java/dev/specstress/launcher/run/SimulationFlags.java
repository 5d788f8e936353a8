package dev.specstress.launcher.run;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.simulator.FaultArgument;
import dev.specstress.simulator.SimulatorOptions;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** How the simulated models behave, as flags say it. */
public final class SimulationFlags {
    @Option(
            names = "--simulated-latency-ms",
            paramLabel = "N",
            defaultValue = "40",
            description = "Median latency of simulated models. Default: ${DEFAULT-VALUE}")
    private int latencyMillis;

    @Option(
            names = "--simulated-fault",
            paramLabel = "MODEL=FAULT:RATE[@WAIT],...",
            description = {
                "Failure rates of a simulated model (* for all others), such as '*=429:0.1,cut:0.02'. May be repeated.",
                "Faults: 429, 500, 503, slow, hang, cut, malformed, empty, refuse, length."
            })
    private List<String> faults = List.of();

    /** @throws UserErrorException naming the flag that makes no sense */
    public SimulatorOptions options() {
        if (latencyMillis < 0) {
            throw new UserErrorException("--simulated-latency-ms: must be 0 or more, not " + latencyMillis);
        }
        SimulatorOptions options = SimulatorOptions.defaults().withLatency(Duration.ofMillis(latencyMillis));
        try {
            return FaultArgument.addTo(options, faults);
        } catch (IllegalArgumentException e) {
            throw new UserErrorException("--simulated-fault: " + e.getMessage(), e);
        }
    }
}
